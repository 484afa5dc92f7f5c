// What counts against somebody, as tables.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DecisionRow } from '../decisions/decisions.sql.ts';
import { LADDER, nextRung, pointsOf, rungOf } from './ladder.ts';
import { strikesOf, type Strike } from './strikes.ts';

const now = new Date('2026-06-01T12:00:00Z');
const daysAgo = (days: number): Date => new Date(now.getTime() - days * 86_400_000);
let last = 0;
function decided(more: Partial<DecisionRow> & { ago?: number; said?: number } = {}): DecisionRow {
  const { ago = 1, said = ago, ...rest } = more;
  last += 1;
  return {
    id: String(last) as never,
    subject_kind: 'parley',
    subject_id: String(1_000 + last) as never,
    author_id: '7' as never,
    case_id: null,
    measure: 'remove',
    category: 'harassment',
    rule_ids: [],
    terms: {},
    decided_by: '9' as never,
    automat: null,
    source: 'report',
    facts: '',
    note: '',
    content_at: daysAgo(said),
    // No two at the same moment, unless a test says so.
    decided_at: new Date(daysAgo(ago).getTime() + last),
    ends_at: null,
    undone_at: null,
    undone_by: null,
    undone_why: null,
    ledger_id: null,
    ...rest,
  };
}

const at = daysAgo(1);
const undone = (why: string): Partial<DecisionRow> => ({ undone_at: now, undone_why: why });
const cases: [words: string, decisions: DecisionRow[], strikes: number][] = [
  ['what is removed is a strike', [decided()], 1],
  ['two things on two days are two', [decided({ ago: 2 }), decided()], 2],
  [
    'a label, a warning, a border or “it is fine” are none',
    (['label', 'warn', 'withhold', 'none'] as const).map((measure) => decided({ measure })),
    0,
  ],
  [
    'a cover and “no answers” are strikes',
    (['interstitial', 'no-engagement'] as const).map((measure) => decided({ measure })),
    2,
  ],
  ['what a program did alone is none', [decided({ decided_by: null, automat: 'screen@1' })], 0],
  ['what was taken back is none', [decided(undone('appeal'))], 0],
  ['what merely ended is one still', [decided(undone('ended'))], 1],
  ['several of one case are one', [decided({ case_id: '5' as never }), decided({ case_id: '5' as never, ago: 3 })], 1],
  [
    'several decided at once are one',
    [decided({ decided_at: at }), decided({ decided_at: at }), decided({ decided_at: at })],
    1,
  ],
  [
    'two measures on one thing are one',
    [decided({ subject_id: '5' as never }), decided({ subject_id: '5' as never, measure: 'no-engagement' })],
    1,
  ],
  ['what was said 91 days before is too old', [decided({ said: 92 })], 0],
  ['… 89 days before is not', [decided({ said: 90 })], 1],
  ['a threat is too old after four years', [decided({ said: 1 + 3 * 365, category: 'violence-threat' })], 1],
  ['… and then it is', [decided({ said: 2 + 4 * 365, category: 'violence-threat' })], 0],
  ['a strike is forgotten after a year', [decided({ ago: 366 })], 0],
  ['… not before', [decided({ ago: 364 })], 1],
  ['a threat is kept for three', [decided({ ago: 366, category: 'violence-threat' })], 1],
];
for (const [words, decisions, strikes] of cases)
  test(words, () => assert.equal(strikesOf(decisions, now).length, strikes));

test('a batch is as grave as the gravest in it, and names all of it', () => {
  const [a, b] = [decided({ case_id: '5' as never }), decided({ case_id: '5' as never, category: 'violence-threat' })];
  const [strike] = strikesOf([b, a], now);
  assert.deepEqual([strike!.isGrave, strike!.decisions], [true, [a.id, b.id]]);
});

const strike = (grave = false): Strike => ({
  decision: '1' as never,
  at: now,
  decaysAt: now,
  isGrave: grave,
  decisions: [],
});
const rungs: [strikes: Strike[], measure: string | undefined, hours: number | null | undefined][] = [
  [[], undefined, undefined],
  [[strike()], 'warn', null],
  [[strike(), strike()], 'limit', 168],
  [[strike(true)], 'limit', 168],
  [[strike(), strike(), strike()], 'read-only', 12],
  [[strike(true), strike()], 'read-only', 12],
  [[strike(true), strike(true)], 'read-only', 168],
  [Array.from({ length: 5 }, () => strike()), 'suspend', 720],
  [Array.from({ length: 9 }, () => strike()), 'suspend', null],
];
for (const [strikes, measure, hours] of rungs)
  test(`${pointsOf(strikes)} points on the ladder: ${measure ?? 'nothing'} ${hours ?? ''}`, () => {
    const rung = rungOf(strikes);
    assert.deepEqual([rung?.measure, rung?.hours], [measure, hours]);
  });

test('what is suggested next is where one more would come to, and the ladder only goes up', () => {
  assert.equal(nextRung([strike()], false).measure, 'limit');
  assert.equal(nextRung([strike()], true).measure, 'read-only');
  assert.deepEqual(
    LADDER.map(({ from }) => from),
    LADDER.map(({ from }) => from).toSorted((a, b) => a - b),
  );
});
