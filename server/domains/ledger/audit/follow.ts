// Follows the ledger of a town from outside, by its public addresses alone. What was seen the last time is where it goes on: the
// new head must continue the old one, and only what came since is read.

import { openNote, readKey, writtenKey, type Checkpoint, type PublicKey } from '../checkpoints/note.ts';
import { canonical, type Json } from '../entries/canonical.ts';
import { openEdge } from '../tree/edge.ts';
import { isConsistent } from '../tree/proofs.ts';
import { openAuditor, type Auditor, type Problem } from './auditor.ts';
import type { Progress } from './verify.ts';

/** What an auditor keeps between two looks. */
export interface Seen {
  key: string;
  note: string;
  /** The right edge of the tree, in base64. */
  edge: readonly string[];
}

export interface Followed {
  /** How many entries were read now. */
  entries: number;
  head: Checkpoint | null;
  problem: Problem | null;
  /** To be kept for the next time; null where something is wrong. */
  seen: Seen | null;
}

/** What stands below /ledger/ at a town, such as 'entries?from=0'. */
export type Read = (path: string) => Promise<Record<string, Json>>;

const A_PAGE = 1_000;

export async function followLedger(read: Read, seen: Seen | null, progress?: Progress): Promise<Followed> {
  const key = readKey(String((await read('key'))['key']));
  const { note } = await read('checkpoint');
  const auditor = openAuditor(key, seen ? openEdge(sizeOf(seen), seen.edge.map(bytesOf)) : openEdge());
  const start = auditor.edge.size();
  const problem =
    (seen && (await breakSince(read, seen, key, String(note)))) ??
    (await readOn(read, auditor, String(note), progress));
  const head = auditor.agreed();
  const kept = {
    key: writtenKey(key),
    note: String(note),
    edge: auditor.edge.hashes().map((one) => one.toString('base64')),
  };
  return { entries: auditor.edge.size() - start, head, problem, seen: problem ? null : kept };
}

const bytesOf = (written: string): Buffer => Buffer.from(written, 'base64');
const sizeOf = ({ note }: Seen): number => Number(note.split('\n')[1]);

/** Why what is there now does not continue what was seen, or null. */
async function breakSince(read: Read, seen: Seen, key: PublicKey, note: string): Promise<Problem | null> {
  if (writtenKey(key) !== seen.key) return { sentence: 'The ledger is signed by another key than it was.' };
  const [older, newer] = [openNote(seen.note, key), openNote(note, key)];
  if (newer.size < older.size)
    return { sentence: `The ledger had ${older.size} entries when it was seen last, and has ${newer.size}.` };
  const { path } = await read(`proof/consistency?from=${older.size}&to=${newer.size}`);
  if (isConsistent(older, newer, (path as string[]).map(bytesOf))) return null;
  return {
    sentence: `The ledger of ${newer.size} entries does not begin with the ${older.size} that were seen before.`,
  };
}

async function readOn(read: Read, auditor: Auditor, note: string, progress?: Progress): Promise<Problem | null> {
  const size = Number(note.split('\n')[1]);
  progress?.begin(size - auditor.edge.size());
  while (auditor.edge.size() < size) {
    const from = auditor.edge.size();
    const { entries } = await read(`entries?from=${from}&limit=${Math.min(A_PAGE, size - from)}`);
    const rows = entries as { position: number; entry: Json }[];
    if (rows.length === 0) return { sentence: `Entry ${from} is missing.`, position: from };
    for (const [i, row] of rows.entries()) {
      if (row.position !== from + i) return { sentence: `Entry ${from + i} is missing.`, position: from + i };
      auditor.take(canonical(row.entry));
    }
    progress?.advance(rows.length);
  }
  return auditor.compare(note);
}
