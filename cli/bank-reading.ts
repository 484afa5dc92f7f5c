// `palabre moderation bank export | list | sweeps`.

import { once } from 'node:events';
import { open } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { Command } from 'commander';
import type { Id } from '#contract';
import { bankKinds, foundOfEntries, listBank, listSweeps, type BankKind } from '#moderation';
import type { Reader } from '#platform';
import { HEADING, lineOf } from './bank-lists.ts';
import { configFor, does } from './command.ts';
import { withDatabase } from './database.ts';

const KINDS = bankKinds.join(', ');
const PAGE = 5_000;
const TOLD = 20;

export function addExport(bank: Command): void {
  const command = bank
    .command('export [file]')
    .description('write what stands, as a list that can be imported; without a file, on standard output')
    .option('--kind <kind>', KINDS)
    .option('--csv', 'CSV with a heading, and not JSON lines');
  does<{ kind?: string; csv?: boolean }>(command, async ({ words: [file], options }) => {
    const kind = options.kind === undefined ? null : kindOf(options.kind);
    const out = file === undefined ? process.stdout : await fresh(file);
    const format = options.csv ? 'csv' : 'json';
    if (options.csv) out.write(`${HEADING}\n`);
    await withDatabase(configFor(), async ({ sql }) => {
      for await (const entry of standing(sql, kind))
        if (!out.write(`${lineOf(entry, format)}\n`)) await once(out, 'drain');
    });
    if (out !== process.stdout) await finished(out.end());
  });
}

/** A file that was not there. @throws Error in a sentence. */
async function fresh(file: string): Promise<Writable> {
  const handle = await open(file, 'wx').catch((error: Error) => {
    throw new Error(`${file} cannot be written: ${error.message}`, { cause: error });
  });
  return handle.createWriteStream();
}

async function* standing(sql: Reader, kind: BankKind | null) {
  for (let after = '0' as Id; ;) {
    const page = await listBank(sql, after, PAGE, kind);
    yield* page;
    if (page.length < PAGE) return;
    after = page.at(-1)!.id;
  }
}

export function addList(bank: Command): void {
  const command = bank
    .command('list')
    .description('show what stands, with its number, who brought it and where it was found')
    .option('--kind <kind>', KINDS)
    .option('--limit <n>', 'how many', '100');
  does<{ kind?: string; limit: string }>(command, async ({ options, voice }) => {
    const kind = options.kind === undefined ? null : kindOf(options.kind);
    const most = Math.min(Math.max(Number(options.limit) || 100, 1), PAGE);
    await withDatabase(configFor(), async ({ sql }) => {
      const entries = await listBank(sql, '0' as Id, most, kind);
      const found = await foundOfEntries(
        sql,
        entries.map(({ id }) => id),
        PAGE,
      );
      if (entries.length === 0) voice.tell('Nothing stands in it.', { entries: [] });
      for (const { hashes: _hashes, key, ...entry } of entries) {
        const times = found.filter((one) => one.entry_id === entry.id).length;
        const what = (entry.value ?? key.toString('hex')).replaceAll(/\s+/g, ' ').slice(0, 64);
        const words = `${entry.id} ${entry.tier} ${entry.kind} ${entry.category}  ${what}  (${entry.source}; found ${times} times)`;
        voice.tell(words, { ...entry, hash: key.toString('hex'), found: times });
      }
    });
  });
}

export function addSweeps(bank: Command): void {
  does(bank.command('sweeps').description('how far the search for what was added has come'), async ({ voice }) => {
    const sweeps = await withDatabase(configFor(), ({ sql }) => listSweeps(sql, TOLD));
    if (sweeps.length === 0) voice.tell('Nothing was looked for yet.', { sweeps: [] });
    for (const sweep of sweeps) {
      const state = sweep.done_at ? `done ${sweep.done_at.toISOString()}` : `at ${sweep.looked} of ${sweep.among}`;
      voice.tell(`${sweep.change_id} begun ${sweep.begun_at.toISOString()}, ${state}: ${sweep.found} found`, sweep);
    }
  });
}

function kindOf(word: string): BankKind {
  const kind = bankKinds.find((one) => one === word);
  if (!kind) throw new Error(`${word} is no kind: there are ${KINDS}.`);
  return kind;
}
