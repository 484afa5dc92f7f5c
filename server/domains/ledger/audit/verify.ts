// Reads the whole ledger of a database and compares everything with everything: bytes with hashes, hashes with tiles, tiles
// with signed heads, and heads with one that was seen before. Reads on while the ledger grows: it stops at the newest head
// there was when it began.

import type { Reader } from '#platform';
import { findNewest, selectAfter, type CheckpointRow } from '../checkpoints/checkpoints.sql.ts';
import { publicKeyOf } from '../checkpoints/key.ts';
import type { Checkpoint, PublicKey } from '../checkpoints/note.ts';
import { selectEntries, selectWaiting, type EntryRow } from '../entries/entries.sql.ts';
import { openAuditor, type Auditor, type Problem } from './auditor.ts';
import { misfitOf } from './rows.ts';
import { openTileCheck, type TileCheck } from './tiles.ts';

const BATCH = 5_000;
const HEADS = 1_000;

export interface Progress {
  begin(of: number): void;
  advance(by: number): void;
}

export interface Verified {
  entries: number;
  heads: number;
  /** Entries that have no place yet. */
  waiting: number;
  /** The newest head that agreed. */
  head: Checkpoint | null;
  /** The newest head there was, as it was signed: what to keep, if nothing is wrong. */
  note: string | null;
  /** The first thing that is wrong. */
  problem: Problem | null;
}

export interface Look {
  /** A head that was seen before, as its note: the ledger must still begin with it. */
  seen?: string | undefined;
  progress?: Progress | undefined;
  /** Hears each portion that agreed so far: for who computes something of all entries at the same time. */
  onRows?: ((rows: readonly EntryRow[]) => Promise<void>) | undefined;
}

export async function verifyLedger(sql: Reader, { seen, progress, onRows }: Look = {}): Promise<Verified> {
  const [key, newest, { n: waiting }] = await Promise.all([publicKeyOf(sql), findNewest(sql), selectWaiting(sql)]);
  if (!key || !newest) {
    const [stray] = await selectEntries(sql, 0, 1);
    const problem = stray || seen ? { sentence: 'The signed heads of the ledger are missing.' } : null;
    return { entries: 0, heads: 0, waiting, head: null, note: null, problem };
  }
  const lost = seen === undefined ? null : lostSince(seen, newest.size);
  if (lost) return { entries: newest.size, heads: 0, waiting, head: null, note: newest.note, problem: lost };
  progress?.begin(newest.size);
  const walk = { sql, key, newest, auditor: openAuditor(key), tiles: await openTileCheck(sql), seen };
  const { heads, problem } = await follow(walk, async (rows) => {
    progress?.advance(rows.length);
    await onRows?.(rows);
  });
  const found = problem ?? (await walk.tiles.problem(newest.size)) ?? (await beyond(sql, newest));
  const { edge, agreed } = walk.auditor;
  return { entries: edge.size(), heads, waiting, head: agreed(), note: newest.note, problem: found };
}

interface Walk {
  sql: Reader;
  key: PublicKey;
  newest: CheckpointRow;
  auditor: Auditor;
  tiles: TileCheck;
  seen: string | undefined;
}

async function follow(
  walk: Walk,
  onRows: NonNullable<Look['onRows']>,
): Promise<{ heads: number; problem: Problem | null }> {
  const { sql, newest, auditor } = walk;
  const heads = await openHeads(walk);
  while (auditor.edge.size() < newest.size) {
    const place = auditor.edge.size();
    const rows = await selectEntries(sql, place, Math.min(BATCH, newest.size - place));
    if (rows.length === 0) return { heads: heads.count(), problem: missingFrom(place) };
    for (const row of rows) {
      const problem = (await takeRow(walk, row)) ?? (await heads.compareAt(auditor.edge.size()));
      if (problem) return { heads: heads.count(), problem };
    }
    await onRows(rows);
  }
  return { heads: heads.count(), problem: null };
}

async function takeRow({ auditor, tiles }: Walk, row: EntryRow): Promise<Problem | null> {
  const place = auditor.edge.size();
  const misfit = misfitOf(row, place);
  if (misfit?.sentence.endsWith('missing.')) return misfit;
  const known = await tiles.leafAt(place);
  const leaf = auditor.take(row.body, tiles.take);
  if (known?.equals(leaf)) return misfit;
  return { sentence: `Entry ${place} (${row.id}) is not what went into the tree.`, position: place, id: row.id };
}

/** All heads, in order, as they are reached; the one seen before among them. */
async function openHeads({ sql, auditor, seen, key }: Walk) {
  let rows: CheckpointRow[] = await selectAfter(sql, 0, HEADS);
  let next = 0;
  let count = 0;
  const remembered = seen === undefined ? null : openSeen(seen, key);
  return {
    count: () => count,
    async compareAt(size: number): Promise<Problem | null> {
      if (remembered && (remembered.problem || remembered.size === size)) {
        const problem = remembered.problem ?? auditor.compare(seen!);
        if (problem) return { sentence: `This is not the ledger that was seen before. ${problem.sentence}` };
      }
      if (rows[next]?.size !== size) return null;
      const row = rows[next]!;
      next += 1;
      count += 1;
      if (next === rows.length) [rows, next] = [[...(await selectAfter(sql, size, HEADS))], 0];
      return auditor.compare(row.note) ?? misfitOfHead(row, auditor);
    },
  };
}

function openSeen(note: string, key: PublicKey): { size: number; problem: Problem | null } {
  const size = Number(note.split('\n')[1]);
  const isOurs = note.split('\n')[0] === key.name;
  return { size, problem: isOurs ? null : { sentence: 'It has another name and key.' } };
}

const misfitOfHead = ({ size, root, at }: CheckpointRow, { agreed }: Auditor): Problem | null => {
  const said = agreed()!;
  const isSame = said.size === size && said.root.equals(root) && said.at.getTime() === at.getTime();
  return isSame ? null : { sentence: `The head of ${size} entries is filed under other words than were signed.` };
};

function lostSince(seen: string, size: number): Problem | null {
  const before = Number(seen.split('\n')[1]);
  if (before <= size) return null;
  return { sentence: `This is not the ledger that was seen before: it had ${before} entries, and has ${size}.` };
}

const missingFrom = (place: number): Problem => ({ sentence: `Entry ${place} is missing.`, position: place });

/** Entries and heads that grew meanwhile are the next verification's. */
async function beyond(sql: Reader, newest: CheckpointRow): Promise<Problem | null> {
  const [[stray], latest] = [await selectEntries(sql, newest.size, 1), await findNewest(sql)];
  if (!stray || latest!.size > newest.size) return null;
  const { position, id } = stray;
  return { sentence: `Entry ${position} (${id}) stands after the newest signed head.`, position, id };
}
