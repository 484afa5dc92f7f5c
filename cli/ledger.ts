// `palabre ledger …`: whether the ledger is what was signed, here or at any other town, and its newest head. What was seen is
// kept in a file, so that the next look finds out if the past was changed.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { followLedger, newestCheckpoint, verifyLedger, type Seen } from '#ledger';
import { openBar } from './bar.ts';
import { configFor, does, type Voice } from './command.ts';
import { withDatabase } from './database.ts';
import { readingOf } from './ledger-reading.ts';

interface Options {
  url?: string;
  remember?: string;
  all?: boolean;
}

export function addLedger(program: Command): void {
  const ledger = program.command('ledger').description('what was done about what people make: check it, show its head');
  const verify = ledger
    .command('verify')
    .description('recompute the ledger and compare it with every head that was signed')
    .option('--url <address>', 'the ledger of the town there, by its public addresses alone')
    .option('--remember <file>', 'where to keep what was seen (default: in PALABRE_DATA)')
    .option('--all', 'with --url: read everything again, not only what is new');
  does<Options>(verify, ({ options, voice }) =>
    options.url ? followThere(options, voice) : verifyHere(options, voice),
  );
  const checkpoint = ledger.command('checkpoint').description('the newest signed head');
  does<Options>(checkpoint.option('--url <address>', 'of the town there'), async ({ options, voice }) => {
    const note = options.url ? (await readingOf(options.url)('checkpoint'))['note'] : await noteHere();
    voice.tell(String(note).trimEnd(), { note });
  });
}

async function noteHere(): Promise<string> {
  const newest = await withDatabase(configFor(), ({ sql }) => newestCheckpoint(sql));
  if (!newest) throw new Error('Nothing has been signed yet.');
  return newest.note;
}

async function verifyHere(options: Options, voice: Voice): Promise<void> {
  const file = options.remember ?? join(configFor().PALABRE_DATA, 'ledger-seen.json');
  const bar = openBar(!voice.json);
  const seen = readSeen(file);
  const found = await withDatabase(configFor(), ({ sql }) =>
    verifyLedger(sql, { seen: seen?.note, progress: bar }),
  ).finally(bar.stop);
  const { problem, entries, heads, waiting, note } = found;
  if (note && !problem) keep(file, { note });
  const words = `${entries} entries under ${heads} signed heads: all as they were signed. ${waiting} wait for their place.`;
  tellOutcome(voice, problem, words, { entries, heads, waiting });
}

async function followThere({ url, remember, all }: Options, voice: Voice): Promise<void> {
  const read = readingOf(url!);
  const host = new URL(url!).host.replaceAll(':', '-');
  const file = remember ?? join(configFor().PALABRE_DATA, `ledger-seen-${host}.json`);
  const bar = openBar(!voice.json);
  const seen = readSeen(file);
  const found = await followLedger(read, seen, bar).finally(bar.stop);
  // All again: what was seen must hold first.
  const whole = all && seen && !found.problem ? await followLedger(read, null, bar).finally(bar.stop) : found;
  if (whole.seen) keep(file, whole.seen);
  const { problem, entries, head } = whole;
  const since = seen && !all ? `, of which ${entries} are new` : '';
  const words = `${head?.size} entries${since}: all as they were signed at ${head?.at.toISOString()}.`;
  tellOutcome(voice, problem, words, { entries: head?.size, read: entries, at: head?.at });
}

function tellOutcome(voice: Voice, problem: { sentence: string } | null, words: string, facts: object): void {
  if (problem) process.exitCode = 1;
  voice.tell(problem?.sentence ?? words, { holds: !problem, ...facts, problem });
}

function readSeen(file: string): Seen | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Seen;
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return null;
    throw new Error(`${file} cannot be read: it should hold what was seen of the ledger.`, { cause: error });
  }
}

function keep(file: string, seen: object): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(seen)}\n`);
}
