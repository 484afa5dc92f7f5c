// What is the same for every command: it speaks to people or, with --json, to programs; and an expected failure is a
// sentence and exit code 1, never a stack trace.

import type { Command } from 'commander';
import { readConfig, type Config } from '#platform';
import { sentenceOf } from './failures.ts';

/** How a command speaks. */
export interface Voice {
  readonly json: boolean;
  /** Prints `words`, or `facts` as one line of JSON. */
  tell(words: string, facts: object): void;
}

/** Declares what `command` does. `run` gets its arguments in order, then its options, then its voice. */
export function does<Options extends object>(
  command: Command,
  run: (call: { words: string[]; options: Options; voice: Voice }) => Promise<void>,
): Command {
  return command.option('--json', 'print JSON, one object a line').action(async (...given: unknown[]) => {
    const options = given.at(-2) as Options & { json?: boolean };
    const voice = voiceOf(options.json === true);
    try {
      await run({ words: given.slice(0, -2) as string[], options, voice });
    } catch (error) {
      fail(error, voice);
    }
  });
}

const voiceOf = (json: boolean): Voice => ({
  json,
  tell: (words, facts) => console.log(json ? JSON.stringify(facts) : words),
});

function fail(error: unknown, voice: Voice): void {
  process.exitCode = 1;
  const sentence = sentenceOf(error);
  if (sentence === null) console.error(error);
  const words = sentence ?? 'Palabre failed; this is our fault. Please report the lines above.';
  console.error(voice.json ? JSON.stringify({ error: words }) : words);
}

/** The settings of the environment and `.env`, under what the command line says. */
export function configFor(said: { port?: string; processes?: string } = {}): Config {
  return readConfig({ ...process.env, ...pick('PORT', said.port), ...pick('PROCESSES', said.processes) });
}

export const isStartedByNpm = (): boolean => process.env['npm_lifecycle_event'] === 'start';

const pick = (name: string, value: string | undefined) => (value === undefined ? {} : { [name]: value });
