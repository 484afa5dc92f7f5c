// Who waits for whom among events that are drained together.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Subscription } from './subscription.ts';
import { turnsOf } from './turns.ts';

const to = (kind: string, isApart: boolean, name = 'one'): Subscription => ({
  to: kind,
  name,
  isApart,
  run: async () => {},
});
const known = new Map([
  ['posted', [to('posted', true), to('posted', true, 'other')]],
  ['deleted', [to('deleted', false)]],
  ['mixed', [to('mixed', true), to('mixed', false, 'other')]],
]);
const turns = (...kinds: string[]): string[] =>
  turnsOf(
    kinds.map((kind, i) => ({ kind, i })),
    known,
  ).map((turn) =>
    turn.map(({ events: [event], subscription }) => `${String(event!['i'])}${subscription.name[1]}`).join(' '),
  );

test('events in a row that are each about something of its own share a turn', () => {
  assert.deepEqual(turns('posted', 'posted', 'posted'), ['0n 0t 1n 1t 2n 2t']);
});

test('another kind between them, or one subscriber that minds, keeps the order', () => {
  assert.deepEqual(turns('posted', 'deleted', 'posted'), ['0n 0t', '1n', '2n 2t']);
  assert.deepEqual(turns('deleted', 'deleted'), ['0n', '1n']);
  assert.deepEqual(turns('mixed', 'mixed'), ['0n 0t', '1n 1t']);
});

test('what nobody subscribes to takes no turn from others', () => {
  assert.deepEqual(turns('unknown', 'posted').filter(Boolean), ['1n 1t']);
});
