// What anybody may read: entries in their order, heads, and proofs that one belongs to the other.

import { notFound, Refusal, type Reader } from '#platform';
import { findNewest, selectBefore, type CheckpointRow } from './checkpoints/checkpoints.sql.ts';
import { findEntry, selectEntries, type EntryRow } from './entries/entries.sql.ts';
import { leafHash } from './tree/hashes.ts';
import { consistencyRuns, inclusionRuns } from './tree/proofs.ts';
import { rootsOf } from './tree/roots.ts';

/** Entries at positions `from` up to but not including `to`, in order; at most `to - from` of them. */
export const ledgerEntriesBetween = (sql: Reader, from: number, to: number): Promise<EntryRow[]> =>
  selectEntries(sql, from, Math.max(0, to - from)).then((rows) => [...rows]);

/** The newest signed head; null while the ledger is empty. */
export const newestCheckpoint = async (sql: Reader): Promise<CheckpointRow | null> => (await findNewest(sql)) ?? null;

/** Newest first. @param before only those of fewer entries. */
export const listCheckpoints = (sql: Reader, before: number | undefined, most: number): Promise<CheckpointRow[]> =>
  selectBefore(sql, before ?? Number.MAX_SAFE_INTEGER, most).then((rows) => [...rows]);

export interface InclusionProof {
  position: number;
  size: number;
  leaf: Buffer;
  /** From the leaf upwards. */
  path: Buffer[];
}

/**
 * That an entry is in the tree of `size` entries; of the newest head where no size is given.
 *
 * @throws Refusal naming what is at fault.
 */
export async function inclusionOf(sql: Reader, id: string, size?: number): Promise<InclusionProof> {
  const [entry, newest] = await Promise.all([findEntry(sql, id), findNewest(sql)]);
  if (!entry || !newest) throw notFound('Entry');
  const of = size ?? newest.size;
  if (of > newest.size) throw new Refusal('invalid', `may be at most ${newest.size}`, 'size');
  if (entry.position >= of) throw new Refusal('invalid', `must be more than ${entry.position}, its position`, 'size');
  const path = await rootsOf(sql, inclusionRuns(entry.position, of));
  return { position: entry.position, size: of, leaf: leafHash(entry.body), path };
}

/** That the tree of `to` entries begins with that of `from`. @throws Refusal naming what is at fault. */
export async function consistencyOf(sql: Reader, from: number, to?: number): Promise<{ to: number; path: Buffer[] }> {
  const newest = (await findNewest(sql))?.size ?? 0;
  const until = to ?? newest;
  if (until > newest) throw new Refusal('invalid', `may be at most ${newest}`, 'to');
  if (from > until) throw new Refusal('invalid', `may be at most ${until}`, 'from');
  const isPlain = from === 0 || from === until;
  return { to: until, path: isPlain ? [] : await rootsOf(sql, consistencyRuns(from, until)) };
}
