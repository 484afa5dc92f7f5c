// The order in which cases are looked at, as a table of who goes before whom.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clockOf, priorityOf, type Weighed } from './priority.ts';

const plain: Weighed = { harm: 'hate', source: 'report', reach: 100, reports: 1, lately: 1, record: 0.5, level: 0 };

const before: [words: string, first: Partial<Weighed>, second: Partial<Weighed>][] = [
  ['a threat goes before spam', { harm: 'violence-threat' }, { harm: 'spam' }],
  [
    'a threat by a stranger goes before spam that a million see',
    { harm: 'violence-threat', reach: 0 },
    { harm: 'spam', reach: 1e6 },
  ],
  ['what many see goes before what few see', { reach: 1e6 }, { reach: 10 }],
  [
    'what is reported fast goes before what is reported slowly',
    { reports: 50, lately: 50 },
    { reports: 50, lately: 1 },
  ],
  ['what many report goes before what one reports', { reports: 40 }, {}],
  ['who is usually right goes before who is new', { record: 0.95 }, {}],
  ['who is new goes before who is usually wrong', {}, { record: 0.05 }],
  ['one who is right goes before a crowd of who is wrong', { record: 1 }, { record: 0, reports: 30, lately: 10 }],
  ['what is overdue goes before what is not', { level: 1 }, {}],
  ['an order goes before a report', { source: 'order' }, {}],
  ['a trusted flagger goes before a report', { source: 'flagger' }, {}],
  ['a report goes before a second look', {}, { source: 'review' }],
  ['a second look goes before a random sample', { source: 'review' }, { source: 'audit' }],
];
for (const [words, first, second] of before)
  test(words, () => assert.ok(priorityOf({ ...plain, ...first }) > priorityOf({ ...plain, ...second })));

test('nothing makes a priority less than nothing, or no number', () => {
  for (const odd of [{ reach: -5 }, { record: -1 }, { record: 7 }, { reports: 0, lately: 0 }, { level: 99 }])
    assert.ok(Number.isFinite(priorityOf({ ...plain, ...odd })) && priorityOf({ ...plain, ...odd }) > 0);
});

test('a life waits a quarter of an hour, a crime four hours, the rest a day, an order one hour', () => {
  const minutes = (harm: Weighed['harm'], source: Weighed['source'] = 'report') => clockOf(harm, source) / 60_000;
  assert.deepEqual(
    [minutes('violence-threat'), minutes('hate'), minutes('spam'), minutes('spam', 'order'), minutes('hate', 'audit')],
    [15, 240, 1_440, 60, 4_320],
  );
});
