// Who reads too slowly is cut off, and however many do, what waits for them stays bounded.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openBacklog, type Reader } from './backlog.ts';

const KIB = 1024;
interface Slow extends Reader {
  bytes: number;
  isCut: boolean;
}
const slow = (kib: number): Slow => {
  const reader: Slow = {
    bytes: kib * KIB,
    isCut: false,
    waiting: () => reader.bytes,
    cut() {
      reader.isCut = true;
      reader.bytes = 0;
    },
  };
  return reader;
};

test('who keeps up, or nearly, is sent everything', () => {
  const backlog = openBacklog();
  for (const kib of [0, 8, 15, 100, 255]) assert.equal(backlog.admits(slow(kib)), true, `${kib} KiB`);
});

test('who is behind by too much is cut off', () => {
  const backlog = openBacklog();
  const reader = slow(257);
  assert.equal(backlog.admits(reader), false);
  assert.equal(reader.isCut, true);
});

test('of many who are behind, those who fell behind first are cut off, and those who caught up are not', () => {
  const backlog = openBacklog();
  const first = Array.from({ length: 100 }, () => slow(100));
  for (const reader of first) backlog.admits(reader);
  for (const reader of first.slice(0, 50)) reader.bytes = 0;
  const later = Array.from({ length: 1_000 }, () => slow(100));
  for (const reader of later) backlog.admits(reader);
  assert.ok(first.slice(0, 50).every((reader) => !reader.isCut));
  assert.ok(first.slice(50).every((reader) => reader.isCut));
  const waiting = [...first, ...later].reduce((sum, reader) => sum + reader.bytes, 0);
  assert.ok(waiting <= 32 * KIB * KIB, `${waiting} bytes wait`);
  assert.equal(later.at(-1)!.isCut, false);
});

test('who has gone takes no room', () => {
  const backlog = openBacklog();
  const readers = Array.from({ length: 128 }, () => slow(100));
  for (const reader of readers) backlog.admits(reader);
  for (const reader of readers) backlog.forget(reader);
  const others = Array.from({ length: 128 }, () => slow(100));
  for (const reader of others) backlog.admits(reader);
  assert.ok(others.every((reader) => !reader.isCut));
});
