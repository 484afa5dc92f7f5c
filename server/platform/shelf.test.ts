// The shelf: one load for all who ask meanwhile, and never a value from before its key was forgotten.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openCache } from './cache.ts';
import type { Reader } from './database.ts';
import { openShelf } from './shelf.ts';

const sql = {} as Reader;

/** A shelf whose loads end when they are told to. */
function openHeld(isHearing: () => boolean = () => true) {
  const loads: { keys: string[]; end(value: string): void; fail(): void }[] = [];
  const shelf = openShelf<string, string>(
    openCache(1_000, isHearing),
    isHearing,
    (_sql, keys) =>
      new Promise((resolve, reject) => {
        const end = (value: string) => resolve(new Map(keys.map((key) => [key, { value, bytes: 1 }])));
        loads.push({ keys, end, fail: () => reject(new Error('down')) });
      }),
  );
  return { shelf, loads };
}

test('a thousand who ask for one thing at once load it once', async () => {
  const { shelf, loads } = openHeld();
  const asked = Promise.all(Array.from({ length: 1_000 }, () => shelf.many(sql, ['viral'])));
  loads[0]!.end('said');
  assert.ok((await asked).every((found) => found.get('viral') === 'said'));
  assert.equal(loads.length, 1);
  assert.equal((await shelf.many(sql, ['viral'])).get('viral'), 'said');
  assert.equal(loads.length, 1);
});

test('only what nobody is loading yet is loaded', async () => {
  const { shelf, loads } = openHeld();
  const first = shelf.many(sql, ['a', 'b']);
  const second = shelf.many(sql, ['b', 'c', 'c']);
  assert.deepEqual(
    loads.map((load) => load.keys),
    [['a', 'b'], ['c']],
  );
  loads[0]!.end('1');
  loads[1]!.end('2');
  assert.deepEqual(
    [...(await first)],
    [
      ['a', '1'],
      ['b', '1'],
    ],
  );
  assert.deepEqual(
    new Map(await second),
    new Map([
      ['b', '1'],
      ['c', '2'],
    ]),
  );
});

test('who asks after a change never joins a load from before it, and that load is not kept', async () => {
  const { shelf, loads } = openHeld();
  const before = shelf.many(sql, ['a']);
  shelf.forget('a');
  const after = shelf.many(sql, ['a']);
  loads[1]!.end('new');
  loads[0]!.end('old');
  assert.equal((await after).get('a'), 'new');
  assert.equal((await before).get('a'), 'old');
  assert.equal(shelf.get('a'), 'new');
});

test('a load that fails fails for who waited for it, and the next one loads anew', async () => {
  const { shelf, loads } = openHeld();
  const asked = [shelf.many(sql, ['a']), shelf.many(sql, ['a'])];
  loads[0]!.fail();
  for (const one of asked) await assert.rejects(one);
  const again = shelf.many(sql, ['a']);
  loads[1]!.end('up');
  assert.equal((await again).get('a'), 'up');
});

test('a process that cannot hear joins no load', async () => {
  const { shelf, loads } = openHeld(() => false);
  const asked = [shelf.many(sql, ['a']), shelf.many(sql, ['a'])];
  assert.equal(loads.length, 2);
  for (const load of loads) load.end('x');
  await Promise.all(asked);
});

test('what one change made of a value is put in its place, unless anything else touched it', async () => {
  const { shelf, loads } = openHeld();
  const asked = shelf.many(sql, ['a']);
  loads[0]!.end('one');
  await asked;
  assert.equal(shelf.replace('a', 'one', 'two', 1), false);
  shelf.forget('a');
  assert.equal(shelf.replace('a', 'one', 'two', 1), true);
  assert.equal(shelf.get('a'), 'two');
  // Two changes at once: neither knows what the other made.
  shelf.forget('a');
  shelf.forget('a');
  assert.equal(shelf.replace('a', 'two', 'three', 1), false);
  // Somebody reads it meanwhile, and may have read it before or after.
  const again = shelf.many(sql, ['a']);
  loads[1]!.end('two');
  await again;
  shelf.forget('a');
  const meanwhile = shelf.many(sql, ['a']);
  assert.equal(shelf.replace('a', 'two', 'three', 1), false);
  loads[2]!.end('three');
  await meanwhile;
  assert.equal(shelf.replace('a', 'two', 'four', 1), false);
});
