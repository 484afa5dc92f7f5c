// Who may quote, as a table.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { QuotePolicy, Visibility } from '#contract';
import { consentFor, narrowed, type Consent } from './may-quote.ts';

const author = { isAuthor: true, isFollower: false };
const follower = { isAuthor: false, isFollower: true };
const stranger = { isAuthor: false, isFollower: false };

const cases: [Visibility, QuotePolicy, [author: Consent, follower: Consent, other: Consent]][] = [
  ['public', 'public', ['automatic', 'automatic', 'automatic']],
  ['public', 'followers', ['automatic', 'automatic', 'denied']],
  ['public', 'followers_ask', ['automatic', 'automatic', 'manual']],
  ['public', 'ask', ['automatic', 'manual', 'manual']],
  ['public', 'nobody', ['automatic', 'denied', 'denied']],
  ['unlisted', 'public', ['automatic', 'automatic', 'automatic']],
  ['unlisted', 'ask', ['automatic', 'manual', 'manual']],
  ['followers', 'public', ['automatic', 'denied', 'denied']],
  ['followers', 'ask', ['automatic', 'denied', 'denied']],
  ['direct', 'public', ['denied', 'denied', 'denied']],
  ['direct', 'ask', ['denied', 'denied', 'denied']],
];
for (const [visibility, policy, expected] of cases) {
  test(`${visibility}, quotable by ${policy}`, () => {
    const parley = { visibility, quote_policy: policy };
    assert.deepEqual(
      [author, follower, stranger].map((who) => consentFor(parley, who)),
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
