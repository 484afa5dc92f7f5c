// Adds up the entries that came since it last ran. What it keeps is a cache of the ledger: dropped, it comes out the same again.

import { ledgerEntriesBetween, ledgerEntriesOf, parseBody, newestCheckpoint, type PublicEntry } from '#ledger';
import { transact, type Act, type Reader, type Tx } from '#platform';
import {
  addCounts,
  deleteCounted,
  deleteOpen,
  insertOpen,
  lockProgress,
  updateProgress,
  type OpenRow,
} from './counts.sql.ts';
import { categoryOf, linesOf, type Line } from './lines.ts';
import { answeredBy, isOpening } from './waiting.ts';

const BATCH = 5_000;

/** Until nothing is left that was signed. @param onCounted hears how many were counted. */
export async function countNew(act: Pick<Act, 'sql'>, onCounted?: (n: number) => void): Promise<void> {
  for (;;) {
    const n = await transact(act, countSome);
    onCounted?.(n);
    if (n < BATCH) return;
  }
}

/** From the first entry on: for who does not trust what was counted. */
export async function countAgain(act: Pick<Act, 'sql'>): Promise<void> {
  await transact(act, deleteCounted);
  await countNew(act);
}

async function countSome(tx: Tx): Promise<number> {
  const from = await lockProgress(tx);
  const to = Math.min(from + BATCH, (await newestCheckpoint(tx))?.size ?? 0);
  const entries = (await ledgerEntriesBetween(tx, from, to)).map((row) => parseBody(row.body));
  if (entries.length === 0) return 0;
  await addCounts(tx, added(linesOfAll(entries, await openersOf(tx, entries))));
  // One may be opened and answered in one batch.
  const answered = new Set(entries.map(answeredBy).filter((id) => id !== null));
  await insertOpen(tx, entries.filter((entry) => isOpening(entry) && !answered.has(entry.id)).map(openRow));
  await deleteOpen(tx, [...answered]);
  await updateProgress(tx, from + entries.length);
  return entries.length;
}

const openRow = (entry: PublicEntry): OpenRow => ({
  entry_id: entry.id,
  kind: entry.kind === 'decision' ? 'hold' : entry.kind,
  category: categoryOf(entry),
  at: new Date(entry.at),
});

export const linesOfAll = (entries: readonly PublicEntry[], openers: ReadonlyMap<string, PublicEntry>): Line[] =>
  entries.flatMap((entry) => linesOf(entry, openers.get((entry.facts as { of?: string }).of ?? '')));

/** The entries that `entries` follow from, by their ids. */
export async function openersOf(sql: Reader, entries: readonly PublicEntry[]): Promise<Map<string, PublicEntry>> {
  const here = new Map<string, PublicEntry>(entries.map((entry) => [entry.id, entry]));
  const named = entries.flatMap((entry) => (entry.facts as { of?: string }).of ?? []);
  const elsewhere = await ledgerEntriesOf(
    sql,
    [...new Set(named)].filter((id) => !here.has(id)),
  );
  for (const row of elsewhere) here.set(row.id, parseBody(row.body));
  return here;
}

/** Each sum once. */
export function added(lines: readonly Line[]): Line[] {
  const sums = new Map<string, Line>();
  for (const line of lines) {
    const key = `${line.day} ${line.what} ${line.category} ${line.variant} ${line.bucket}`;
    const known = sums.get(key);
    if (known) known.n += line.n;
    else sums.set(key, { ...line });
  }
  // In one order, so that nobody who counts beside us waits for what we wait for.
  return [...sums].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, line]) => line);
}
