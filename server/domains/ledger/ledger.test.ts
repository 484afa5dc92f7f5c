// The ledger whole: what is recorded has its place and a signed head within a round, and proofs from the tiles hold at any size.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { transact } from '#platform';
import { openTown, type Town } from '#testing';
import { publicKeyOf } from './checkpoints/key.ts';
import { openNote, readKey, writtenKey } from './checkpoints/note.ts';
import type { LedgerId } from './entries/kinds.ts';
import { record } from './entries/record.ts';
import { grow } from './grow.ts';
import { consistencyOf, inclusionOf, ledgerEntriesBetween, listCheckpoints, newestCheckpoint } from './read.ts';
import { isConsistent, isIncluded } from './tree/proofs.ts';

let town: Town;
before(async () => void (town = await openTown()));
after(() => town.close());

const say = (n: number): Promise<LedgerId[]> =>
  transact(town.act(null), async (tx) => {
    const ids: LedgerId[] = [];
    for (let i = 0; i < n; i += 1)
      ids.push(await record(tx, { kind: 'report', at: new Date(), facts: { category: 'spam', surface: 'parley' } }));
    return ids;
  });

test('what is recorded has its place in order, under a head that the town signed, and nothing changes without need', async () => {
  assert.equal(await newestCheckpoint(town.sql), null);
  const ids = await say(3);
  assert.equal(await grow(town.jobAct()), 3);
  assert.equal(await grow(town.jobAct()), 0);
  const entries = await ledgerEntriesBetween(town.sql, 0, 10);
  assert.deepEqual(
    entries.map((entry) => [entry.position, entry.id]),
    ids.map((id, i) => [i, id]),
  );
  const key = (await publicKeyOf(town.sql))!;
  assert.equal(key.name, 'palabre.test/ledger/log');
  assert.deepEqual(readKey(writtenKey(key)), { name: key.name, bytes: key.bytes });
  const [head, ...older] = await listCheckpoints(town.sql, undefined, 10);
  assert.equal(older.length, 0);
  const said = openNote(head!.note, key);
  assert.deepEqual([said.size, said.root, said.at], [3, head!.root, head!.at]);
  for (const tampered of [head!.note.replace('\n3\n', '\n4\n'), head!.note.replace('time 2', 'time 3'), 'nothing'])
    assert.throws(() => openNote(tampered, key), /not signed/);
});

test('two processes that grow the tree at once give each entry one place', async () => {
  await say(40);
  const grown = await Promise.all([grow(town.jobAct()), grow(town.jobAct()), grow(town.jobAct())]);
  assert.equal(
    grown.reduce((a, b) => a + b, 0),
    40,
  );
  assert.equal((await newestCheckpoint(town.sql))!.size, 43);
});

test('over several tiles every entry is proven under any head, and every head continues the others', async () => {
  for (const n of [100, 113, 1, 255, 300, 512, 17]) {
    await say(n);
    await grow(town.jobAct());
  }
  const heads = await listCheckpoints(town.sql, undefined, 100);
  const newest = heads[0]!;
  assert.equal(newest.size, 1_341);
  const entries = await ledgerEntriesBetween(town.sql, 0, newest.size);
  for (const head of heads) {
    for (const i of [0, 1, 2, 255, 256, 257, 700, head.size - 1].filter((at) => at < head.size)) {
      const proof = await inclusionOf(town.sql, entries[i]!.id, head.size);
      assert.ok(isIncluded(proof.leaf, i, head.size, proof.path, head.root), `${i} in ${head.size}`);
    }
    const { path } = await consistencyOf(town.sql, head.size);
    assert.ok(isConsistent(head, newest, path), `${head.size}`);
  }
  await assert.rejects(inclusionOf(town.sql, '1'), /not found/);
  await assert.rejects(inclusionOf(town.sql, entries[5]!.id, 5), { field: 'size' });
  await assert.rejects(consistencyOf(town.sql, 5, 1_342), { field: 'to' });
});

test('a tree that was tampered with at its edge is never signed again', async () => {
  const [tile] = await town.sql<{ hashes: Buffer }[]>`select hashes from ledger_tiles where level = 0 and index = 5`;
  const other = Buffer.from(tile!.hashes);
  other[5]! ^= 1;
  await town.sql`update ledger_tiles set hashes = ${other} where level = 0 and index = 5`;
  await say(1);
  await assert.rejects(grow(town.jobAct()), /not the one of 1341 entries that was signed/);
  assert.equal((await newestCheckpoint(town.sql))!.size, 1_341);
  await town.sql`update ledger_tiles set hashes = ${tile!.hashes} where level = 0 and index = 5`;
  assert.equal(await grow(town.jobAct()), 1);
});
