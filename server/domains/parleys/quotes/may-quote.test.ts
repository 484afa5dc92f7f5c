// Who may quote, as a table.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { QuotePolicy, Visibility } from '#contract';
import { mayQuote, narrowed } from './may-quote.ts';

const author = { isAuthor: true, isFollower: false };
const follower = { isAuthor: false, isFollower: true };
const stranger = { isAuthor: false, isFollower: false };

const cases: [Visibility, QuotePolicy, [author: boolean, follower: boolean, other: boolean]][] = [
  ['public', 'public', [true, true, true]],
  ['public', 'followers', [true, true, false]],
  ['public', 'nobody', [true, false, false]],
  ['unlisted', 'public', [true, true, true]],
  ['followers', 'public', [true, false, false]],
  ['direct', 'public', [false, false, false]],
];
for (const [visibility, policy, expected] of cases) {
  test(`${visibility}, quotable by ${policy}`, () => {
    const parley = { visibility, quote_policy: policy };
    assert.deepEqual(
      [author, follower, stranger].map((who) => mayQuote(parley, who)),
      expected,
    );
  });
}

test('what quotes a parley for followers reaches no more people than it', () => {
  assert.deepEqual(
    (['public', 'unlisted', 'followers', 'direct'] as const).map((wished) => narrowed(wished, 'followers')),
    ['followers', 'followers', 'followers', 'direct'],
  );
  assert.equal(narrowed('public', 'unlisted'), 'public');
});
