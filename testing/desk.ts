// Where test files are run, one after another, in this process; forked by the runner, which says which and hears how each
// test went. What goes wrong when no test waits for it any more (a rejection that nobody handles) fails the file.

import { run } from 'node:test';
import { inspect } from 'node:util';

export type Word = { kind: 'passed' | 'ended' } | { kind: 'failed' | 'skipped'; name: string; words: string };

const TEST_PATIENCE_MS = 180_000;
const say = (word: Word): void => void process.send!(word);

/** Why a test failed; of a hook, why that did. */
const causeOf = (error: Error & { cause?: unknown }): unknown =>
  error.cause instanceof Error || typeof error.cause === 'object' ? error.cause : error;

async function runFile(file: string): Promise<void> {
  let failures = 0;
  const late: string[] = [];
  const fail = (name: string, words: string): void => {
    failures += 1;
    say({ kind: 'failed', name, words });
  };
  const stream = run({ files: [file], isolation: 'none', concurrency: 1, timeout: TEST_PATIENCE_MS });
  stream.on('test:pass', ({ name, skip, details }) => {
    if (details.type === 'suite') return;
    say(skip === undefined ? { kind: 'passed' } : { kind: 'skipped', name, words: String(skip) });
  });
  stream.on('test:fail', ({ name, details }) => {
    if (details.type !== 'suite') fail(name, inspect(causeOf(details.error)));
  });
  stream.on('test:diagnostic', ({ message }) => void (message.includes('asynchronous activity') && late.push(message)));
  stream.on('test:summary', ({ success }) => {
    if (!success && failures === 0) fail('what went wrong when no test waited for it', late.join('\n'));
  });
  // node:test has done with a file when nothing keeps this process from ending, as the way to the runner would.
  process.channel!.unref();
  for await (const _ of stream);
  process.channel!.ref();
  say({ kind: 'ended' });
}

// The stack of what nobody handled: node:test keeps only its message.
process.on('unhandledRejection', (error) => console.error('Nobody handled', error));
process.on('message', ({ file }: { file: string }) => void runFile(file));
