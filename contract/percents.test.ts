// Percents that people add up in their heads.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { percentsOf, percentsOfPoll } from './percents.ts';

for (const [counts, expected] of [
  [
    [1, 1, 1],
    [34, 33, 33],
  ],
  [
    [1, 1, 1, 1, 1, 1],
    [17, 17, 17, 17, 16, 16],
  ],
  [
    [3, 3, 2],
    [38, 37, 25],
  ],
  [
    [0, 0],
    [0, 0],
  ],
  [
    [7, 0],
    [100, 0],
  ],
  [
    [199, 1],
    [100, 0],
  ],
] as const)
  test(`${counts.join(', ')} are ${expected.join(', ')} %`, () => assert.deepEqual(percentsOf(counts), expected));

test('they are a hundred together, and none is a whole percent off', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 8 }), (counts) => {
      const all = counts.reduce((sum, n) => sum + n, 0);
      const percents = percentsOf(counts);
      assert.equal(
        percents.reduce((sum, n) => sum + n, 0),
        all === 0 ? 0 : 100,
      );
      if (all > 0) percents.forEach((n, i) => assert.ok(Math.abs(n - (counts[i]! * 100) / all) < 1));
    }),
  );
});

test('where several may be chosen each is a share of the voters, and what is hidden has none', () => {
  const options = [{ votes_count: 2 }, { votes_count: 3 }];
  assert.deepEqual(percentsOfPoll({ multiple: true, voters_count: 3, options }), [67, 100]);
  assert.equal(percentsOfPoll({ multiple: false, voters_count: 3, options: [{ votes_count: null }] }), null);
});
