// The cache keeps its budget, forgets the least lately used, and never keeps what was read before it was invalidated.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openCache } from './cache.ts';

const hearing = (): boolean => true;

test('it forgets what was used least lately when the budget is spent', () => {
  const cache = openCache<string>(30, hearing);
  for (const key of ['a', 'b', 'c']) cache.set(key, key, 10, cache.version());
  cache.get('a');
  cache.set('d', 'd', 10, cache.version());
  assert.equal(cache.get('b'), undefined);
  assert.equal(cache.get('a'), 'a');
  assert.equal(cache.bytes, 30);
});

test('a value larger than the whole budget is not kept', () => {
  const cache = openCache<string>(30, hearing);
  cache.set('a', 'a', 31, cache.version());
  assert.equal(cache.get('a'), undefined);
  assert.equal(cache.bytes, 0);
});

test('a value read before its key was invalidated is not kept after', () => {
  const cache = openCache<string>(100, hearing);
  const readAt = cache.version();
  cache.delete('a');
  cache.set('a', 'stale', 1, readAt);
  assert.equal(cache.get('a'), undefined);
  cache.set('b', 'other keys are not affected', 1, readAt);
  assert.equal(cache.get('b'), 'other keys are not affected');
  cache.set('a', 'fresh', 1, cache.version());
  assert.equal(cache.get('a'), 'fresh');
});

test('a value read before everything was cleared is not kept after', () => {
  const cache = openCache<string>(100, hearing);
  const readAt = cache.version();
  cache.clear();
  cache.set('a', 'stale', 1, readAt);
  assert.equal(cache.get('a'), undefined);
});

test('after very many invalidations old reads are still refused', () => {
  const cache = openCache<string>(100, hearing);
  const readAt = cache.version();
  cache.delete('a');
  for (let i = 0; i < 25_000; i += 1) cache.delete(`other${i}`);
  cache.set('a', 'stale', 1, readAt);
  assert.equal(cache.get('a'), undefined);
});

test('a process that cannot hear neither answers from the cache nor fills it', () => {
  let hears = true;
  const cache = openCache<string>(100, () => hears);
  cache.set('a', 'a', 1, cache.version());
  hears = false;
  assert.equal(cache.get('a'), undefined);
  cache.set('b', 'b', 1, cache.version());
  hears = true;
  assert.equal(cache.get('b'), undefined);
});
