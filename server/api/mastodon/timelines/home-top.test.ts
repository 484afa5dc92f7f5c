// Pages cut out of the top of a list: the same as the whole list would give, or nothing.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Id, Page } from '#contract';
import { cutPage } from './home-top.ts';

const asIds = (numbers: readonly number[]) =>
  [...new Set(numbers)].toSorted((a, b) => b - a).map((n) => ({ id: String(n) }));

/** The page as a database would find it in all of the list. */
function pageOf(all: readonly { id: string }[], { below, above, isUpward, limit }: Page) {
  const found = all.filter(({ id }) => Number(id) < Number(below ?? Infinity) && Number(id) > Number(above ?? -1));
  return isUpward ? found.slice(-limit) : found.slice(0, limit);
}

test('a page cut from the top is what the whole list gives, and is refused where the top does not say', () => {
  const bound = fc.option(
    fc.integer({ min: 0, max: 60 }).map((n) => String(n) as Id),
    { nil: undefined },
  );
  const pages = fc.record({
    below: bound,
    above: bound,
    limit: fc.integer({ min: 1, max: 9 }),
    isUpward: fc.boolean(),
  });
  const lists = fc.array(fc.integer({ min: 1, max: 59 }), { maxLength: 30 });
  let cut = 0;
  fc.assert(
    fc.property(lists, fc.nat({ max: 12 }), pages, (numbers, kept, page) => {
      const all = asIds(numbers);
      const isAll = all.length < kept;
      const got = cutPage(all.slice(0, kept), isAll, page);
      if (got === null) return assert.ok(!isAll);
      cut += 1;
      assert.deepEqual(got, pageOf(all, page));
    }),
    { numRuns: 2_000 },
  );
  assert.ok(cut > 500);
});

test('the first page, and what is newer than something in the top, need nothing below it', () => {
  const top = asIds([9, 8, 7, 6, 5]);
  const ids = (page: Page) => cutPage(top, false, page)?.map(({ id }) => Number(id)) ?? null;
  assert.deepEqual(ids({ isUpward: false, limit: 3 }), [9, 8, 7]);
  assert.deepEqual(ids({ isUpward: false, limit: 9 }), null);
  assert.deepEqual(ids({ isUpward: false, limit: 2, below: '8' as Id }), [7, 6]);
  assert.deepEqual(ids({ isUpward: false, limit: 9, above: '9' as Id }), []);
  assert.deepEqual(ids({ isUpward: false, limit: 9, above: '4' as Id }), null);
  assert.deepEqual(ids({ isUpward: true, limit: 2, above: '5' as Id }), [7, 6]);
  assert.deepEqual(ids({ isUpward: true, limit: 2, above: '3' as Id }), null);
});
