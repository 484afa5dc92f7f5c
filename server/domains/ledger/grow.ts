// The tree grows: entries that were committed since get their places, in the order of their ids, and the new head is signed,
// all in one transaction. Once a second, in one process at a time. It refuses to sign when what it is about to add to is not
// what it signed last.

import { transact, type Act, type Tx } from '#platform';
import { findNewest, insertCheckpoint, lockGrowth, type CheckpointRow } from './checkpoints/checkpoints.sql.ts';
import { signingKeyOf } from './checkpoints/key.ts';
import { signNote } from './checkpoints/note.ts';
import { insertEntries, takeWaiting } from './entries/entries.sql.ts';
import { openEdge } from './tree/edge.ts';
import { leafHash } from './tree/hashes.ts';
import { subtreesOf } from './tree/proofs.ts';
import { rootsOf } from './tree/roots.ts';
import { edgeTiles, openTiles } from './tree/tiles.ts';
import { selectTiles, upsertTiles } from './tree/tiles.sql.ts';

/** What one head may add: some hundred milliseconds. */
const MOST = 20_000;

/** @param act.origin the address of the town, for the name of the key. @returns how many entries got their place. */
export const grow = (act: Act & { readonly origin: string }): Promise<number> =>
  transact(act, async (tx) => {
    if (!(await lockGrowth(tx))) return 0;
    const rows = await takeWaiting(tx, MOST);
    if (rows.length === 0) return 0;
    const last = await findNewest(tx);
    const { edge, tiles } = await openTree(tx, last);
    if (last && !edge.root().equals(last.root)) refuse(act, last);
    for (const row of rows) edge.append(leafHash(row.body), tiles.take);
    await upsertTiles(tx, tiles.changed());
    await insertEntries(tx, last?.size ?? 0, rows);
    await signHead(tx, act, { size: edge.size(), root: edge.root() });
    return rows.length;
  });

async function openTree(tx: Tx, last: CheckpointRow | undefined) {
  const size = last?.size ?? 0;
  const runs = subtreesOf({ begin: 0, end: size }).map(({ level, index }) => ({
    begin: index * 2 ** level,
    end: (index + 1) * 2 ** level,
  }));
  const edge = openEdge(size, await rootsOf(tx, runs));
  return { edge, tiles: openTiles(await selectTiles(tx, edgeTiles(size))) };
}

/** Somebody changed what was signed: the operator must hear of it, and nothing is built on it. */
function refuse({ log }: Act, { size }: CheckpointRow): never {
  const words = `the tree of the ledger is not the one of ${size} entries that was signed: run palabre ledger verify`;
  log.error(words);
  throw new Error(words);
}

async function signHead(tx: Tx, act: Act & { readonly origin: string }, head: { size: number; root: Buffer }) {
  const key = await signingKeyOf(tx, act.origin);
  const checkpoint = { ...head, origin: key.name, at: act.now };
  await insertCheckpoint(tx, { ...head, at: act.now, note: signNote(checkpoint, key, key.privateKey) });
}
