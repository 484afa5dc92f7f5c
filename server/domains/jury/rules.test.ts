// What votes come to and who is of which side, as tables.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evenly, sidesOf, type Side } from './sides.ts';
import { verdictOf, type JuryOutcome, type Vote } from './verdict.ts';

/** "00111" and "oouuo": the side and the vote (overturn, uphold) of each. */
const seats = (sides: string, votes: string) =>
  [...sides].map((side, i) => ({
    side: Number(side) as Side,
    vote: (votes[i] === 'o' ? 'overturn' : 'uphold') as Vote,
  }));

const verdicts: [sides: string, votes: string, outcome: JuryOutcome][] = [
  ['00111', 'ooooo', 'overturned'],
  ['00111', 'uuuuu', 'upheld'],
  ['00111', 'uuooo', 'split'],
  ['00111', 'ouooo', 'split'],
  ['00111', 'ooouo', 'overturned'],
  ['00111', 'oouuo', 'split'],
  ['00111', 'uuuou', 'upheld'],
  ['01111', 'uoooo', 'split'],
  ['01111', 'ouooo', 'overturned'],
  ['11111', 'ooouu', 'split'],
  ['11111', 'oooou', 'overturned'],
  ['00000', 'uuuuo', 'upheld'],
];
for (const [sides, votes, outcome] of verdicts)
  test(`sides ${sides} voting ${votes}: ${outcome}`, () => assert.equal(verdictOf(seats(sides, votes)), outcome));

const follows = (of: Record<string, string>) => new Map(Object.entries(of).map(([who, whom]) => [who, new Set(whom)]));

test('those who follow the same are of one side', () => {
  const sides = sidesOf(follows({ a: 'xyz', b: 'xyw', c: 'mno', d: 'mnp', e: 'xz' }));
  assert.equal(sides.get('a'), sides.get('b'));
  assert.equal(sides.get('a'), sides.get('e'));
  assert.equal(sides.get('c'), sides.get('d'));
  assert.notEqual(sides.get('a'), sides.get('c'));
});

test('who follows nobody fills the smaller side, and nobody at all is split in halves', () => {
  const sides = sidesOf(follows({ a: 'xyz', b: 'xyw', c: 'mno', d: '' }));
  assert.equal(sides.get('d'), sides.get('c'));
  assert.deepEqual([...sidesOf(follows({ a: '', b: '', c: '', d: '' })).values()].toSorted(), [0, 0, 1, 1]);
});

test('five are taken from both sides as evenly as there are people', () => {
  const people = (sides: string) => [...sides].map((side, id) => ({ id, side: Number(side) as Side }));
  const taken = (sides: string) =>
    evenly(people(sides), 5)
      .map((one) => one.side)
      .toSorted()
      .join('');
  assert.equal(taken('0000000111111'), '00011');
  assert.equal(taken('0000001'), '00001');
  assert.equal(taken('000000'), '00000');
  assert.equal(taken('01'), '01');
});
