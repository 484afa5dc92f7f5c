// Ids sort by time, never repeat within a process, and cannot be guessed from their neighbours.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isId } from '#contract';
import { firstIdAt, idMaker, numberMaker, timeOfId } from './ids.ts';

test('ids made within one millisecond are distinct and ascend', () => {
  const make = idMaker(() => 1_800_000_000_000);
  const ids = Array.from({ length: 10_000 }, () => BigInt(make()));
  for (let i = 1; i < ids.length; i += 1) assert.ok(ids[i]! > ids[i - 1]!);
});

test('ids ascend even when the clock steps back', () => {
  let now = 1_800_000_000_000;
  const make = idMaker(() => now);
  const before = BigInt(make());
  now -= 5_000;
  assert.ok(BigInt(make()) > before);
});

test('when a millisecond runs out of room, the next one is used', () => {
  const now = 1_800_000_000_000;
  const make = idMaker(() => now);
  const seen = new Set<string>();
  const most = 2_200_000;
  for (let i = 0; i < most; i += 1) seen.add(make());
  assert.equal(seen.size, most);
  assert.ok(timeOfId([...seen].at(-1)!).getTime() > now);
});

test('the time of an id is when it was made, and every id is a valid one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1_700_000_000_000, max: 4_000_000_000_000 }), (ms) => {
      const id = idMaker(() => ms)();
      assert.equal(timeOfId(id).getTime(), ms);
      assert.ok(isId(id));
      assert.ok(BigInt(id) >= BigInt(firstIdAt(new Date(ms))));
    }),
  );
});

test('the next id cannot be told from the last: a million neighbours hold nothing', () => {
  let now = 1_800_000_000_000;
  const make = idMaker(() => now);
  const first = BigInt(make());
  now += 1;
  const second = BigInt(make());
  assert.notEqual(second - first, 1n << 21n);
});

test('an id made as a number is the same after JavaScript has read and written it, and none repeats', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1_700_000_000_000, max: 2_199_023_255_551 }), (ms) => {
      const make = numberMaker(idMaker(() => ms));
      const ids = Array.from({ length: 50 }, () => make());
      for (const id of ids) assert.equal(String(JSON.parse(id)), id);
      assert.equal(new Set(ids).size, ids.length);
      assert.deepEqual(ids, ids.toSorted());
    }),
  );
});

test('what is no id is told apart', () => {
  for (const wrong of ['', 'abc', '-1', '1.5', '9223372036854775808', '12345678901234567890', ' 1', 1, null]) {
    assert.equal(isId(wrong), false, String(wrong));
  }
});
