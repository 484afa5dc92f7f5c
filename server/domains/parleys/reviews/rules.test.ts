// Whether a reply waits for the thread's owner, as a table.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reviewOf, says, type Outcome, type Rules } from './rules.ts';

const rules = (more: Partial<Rules>): Rules => ({
  policy: 'open',
  words: [],
  person: null,
  isFollowed: false,
  ...more,
});
const wait = { phrase: 'turnip', action: 'wait' } as const;
const deny = { phrase: 'mouldy bread', action: 'deny' } as const;

const cases: [title: string, rules: Partial<Rules>, text: string, outcome: Outcome | null][] = [
  ['an open section lets everybody stand', {}, 'Hello', null],
  ['strangers wait', { policy: 'strangers' }, 'Hello', { state: 'pending', reason: 'policy' }],
  ['whom the owner follows does not', { policy: 'strangers', isFollowed: true }, 'Hello', null],
  [
    'all wait, whoever is followed',
    { policy: 'all', isFollowed: true },
    'Hello',
    { state: 'pending', reason: 'policy' },
  ],
  ['who was approved does not', { policy: 'all', person: 'approved' }, 'Hello', null],
  ['who was denied is denied', { person: 'denied' }, 'Hello', { state: 'denied', reason: 'person' }],
  [
    'who was muted is muted, though followed',
    { person: 'muted', isFollowed: true },
    'Hi',
    { state: 'muted', reason: 'person' },
  ],
  ['a word makes it wait', { words: [wait] }, 'A Turnip!', { state: 'pending', reason: 'word' }],
  ['… but not of who was approved', { words: [wait], person: 'approved' }, 'A Turnip!', null],
  [
    'a denied word is denied, whoever says it',
    { words: [wait, deny], person: 'approved' },
    'Mouldy bread and turnip',
    { state: 'denied', reason: 'word' },
  ],
];
for (const [title, more, text, outcome] of cases)
  test(title, () => assert.deepEqual(reviewOf(rules(more), text), outcome));

test('a phrase is said as whole words, in any case, with accents or without', () => {
  for (const text of ['turnip', 'TURNIP.', '#turnip', 'un turnip, deux', '«turnip»'])
    assert.ok(says(text, 'turnip'), text);
  for (const text of ['turnips', 'sturnip', 'turn ip', '']) assert.ok(!says(text, 'turnip'), text);
  assert.ok(says('quel DÉCHET', 'dechet') && says('quel dechet', 'déchet') && says('c++ rocks', 'c++'));
  assert.ok(!says('anything', ''));
});
