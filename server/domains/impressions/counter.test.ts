// The counter: no view is lost when writing fails or overlaps, and its memory is bounded.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { ParleyId } from '#contract';
import { openTown, type Town } from '#testing';
import { openCounter, viewerOf } from './counter.ts';
import { openRecent } from './recent.ts';

let town: Town;
let id: ParleyId;
before(async () => {
  town = await openTown();
  id = (await town.as('ana', 'POST', '/api/v1/statuses', { status: 'Seen?' })).body.id;
});
after(() => town.close());

const total = async (): Promise<number> => {
  const [row] = await town.sql<{ n: number }[]>`select sum(n)::int as n from impression_hours where parley_id = ${id}`;
  return row!.n ?? 0;
};

test('what could not be written is written the next time', async () => {
  const counter = openCounter('test');
  for (let i = 0; i < 5; i++) counter.note(id, null, 0);
  const out = { ...town.act(null), sql: { begin: () => Promise.reject(new Error('out')) } as never };
  await assert.rejects(counter.flush(out));
  assert.equal(counter.waiting(id), 5);
  await counter.flush(town.act(null));
  assert.deepEqual([await total(), counter.waiting(id)], [5, 0]);
});

test('several processes that write the same viral parley at once lose nothing and wait for nobody long', async () => {
  const before = await total();
  const counters = Array.from({ length: 8 }, (_, i) => openCounter(`p${i}`));
  await Promise.all(
    counters.map(async (counter) => {
      for (let round = 0; round < 10; round++) {
        for (let i = 0; i < 1_000; i++) counter.note(id, null, 0);
        await counter.flush(town.act(null));
      }
    }),
  );
  assert.equal((await total()) - before, 80_000);
});

test('a person who looks again within half an hour is not new, later they are, and others always are', () => {
  const recent = openRecent();
  const [ana, boris] = [viewerOf('1'), viewerOf('2')];
  assert.deepEqual([recent.isNew(ana, '10', 0), recent.isNew(ana, '10', 1_799)], [true, false]);
  assert.deepEqual([recent.isNew(boris, '10', 1), recent.isNew(ana, '11', 1)], [true, true]);
  assert.equal(recent.isNew(ana, '10', 1_800), true);
});

test('of a hundred thousand pairs in a table made for them hardly one is forgotten, and none taken for another', () => {
  const recent = openRecent(1 << 20);
  let isNew = 0;
  for (let v = 0; v < 1_000; v++) {
    const viewer = viewerOf(String(900_000_000_000_000_000n + BigInt(v)));
    for (let p = 0; p < 100; p++) if (recent.isNew(viewer, String(800_000_000_000_000_000n + BigInt(p)), 0)) isNew += 1;
  }
  assert.equal(isNew, 100_000);
  let isForgotten = 0;
  for (let v = 0; v < 1_000; v++) {
    const viewer = viewerOf(String(900_000_000_000_000_000n + BigInt(v)));
    for (let p = 0; p < 100; p++)
      if (recent.isNew(viewer, String(800_000_000_000_000_000n + BigInt(p)), 1)) isForgotten += 1;
  }
  assert.ok(isForgotten < 15_000, `${isForgotten}`);
});
