// Figures are computed from entries of the ledger and nothing else: the same entries give the same figures, however often and in
// whatever portions they are counted.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { grow, record, type EntryKind, type FactsOf, type LedgerId } from '#ledger';
import { transact } from '#platform';
import { openTown, type Town } from '#testing';
import { bucketOf, durationsOf } from './buckets.ts';
import { countAgain, countNew } from './count.ts';
import { figuresOf } from './figures.ts';
import { tellVolume } from './volume.ts';

let town: Town;
before(async () => void (town = await openTown()));
after(() => town.close());

const PERIOD = { from: '2026-03-01', to: '2026-03-04' };
const MINUTE = 60_000;
const start = Date.parse('2026-03-02T10:00:00Z');

/** Records something, so many minutes after ten. */
const note = <K extends EntryKind>(kind: K, minutes: number, facts: FactsOf[K]): Promise<LedgerId> =>
  transact(town.act(null), (tx) => record(tx, { kind, at: new Date(start + minutes * MINUTE), facts } as never));
const counted = async () => {
  await grow(town.jobAct());
  await countNew(town.jobAct());
  return figuresOf(town.sql, PERIOD);
};

test('quantiles are exact to one per cent, and the same of sums as of all together', () => {
  const ms = fc.array(fc.integer({ min: 0, max: 10 ** 9 }), { minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(ms, (all) => {
      const buckets = new Map<number, number>();
      for (const one of all) buckets.set(bucketOf(one), (buckets.get(bucketOf(one)) ?? 0) + 1);
      const sorted = all.toSorted((a, b) => a - b);
      const found = durationsOf(buckets);
      for (const [share, said] of [
        [0.5, found.p50],
        [0.95, found.p95],
        [0.99, found.p99],
      ] as const) {
        const real = sorted[Math.ceil(all.length * share) - 1]!;
        assert.ok(Math.abs(said! - real) <= 1 + real * 0.011, `${said} for ${real}`);
      }
    }),
  );
  assert.deepEqual(durationsOf(new Map()), { n: 0, p50: null, p95: null, p99: null });
});

test('a case from verdict to overturned appeal is in the figures of its harm, and no queue holds it any more', async () => {
  const verdict = await note('verdict', 0, {
    category: 'threats',
    tier: 'B',
    measure: 'hold',
    policy: 'p.1',
    surface: 'text',
    hidden_ms: 400,
  });
  const held = await note('decision', 0, {
    category: 'threats',
    measures: ['hold'],
    found_by: 'screen',
    automation: 'full',
    policy: 'p.1',
    surface: 'parley',
    ground: 'terms',
    of: verdict,
  });
  const report = await note('report', 1, { category: 'threats', surface: 'parley' });
  assert.deepEqual(
    (await counted()).queues.map(({ kind, n }) => [kind, n]),
    [
      ['hold', 1],
      ['report', 1],
    ],
  );
  await note('reversal', 5, { of: held, why: 'review', automation: 'none' });
  const decision = await note('decision', 5, {
    category: 'threats',
    measures: ['remove'],
    found_by: 'screen',
    automation: 'partial',
    policy: 'p.1',
    surface: 'parley',
    ground: 'terms',
    of: verdict,
  });
  await note('report-outcome', 11, { of: report, category: 'threats', outcome: 'acted' });
  const appeal = await note('appeal', 60, { of: decision, category: 'threats' });
  await note('appeal-decision', 120, {
    of: appeal,
    category: 'threats',
    outcome: 'overturned',
    by: 'person',
    is_other_person: true,
  });
  await note('reversal', 120, { of: decision, why: 'appeal', automation: 'none' });
  const { categories, queues, total, days } = await counted();
  const [threats] = categories;
  assert.deepEqual(queues, []);
  assert.deepEqual([categories.length, threats!.category, threats!.proactive], [1, 'threats', 1]);
  assert.deepEqual(
    [threats!.verdicts, threats!.decisions, threats!.measures],
    [{ B: 1 }, { partial: 1 }, { remove: 1 }],
  );
  assert.deepEqual(threats!.overturned, { partial: { n: 1, share: 1 }, full: { n: 0, share: 0 } });
  assert.equal(threats!.held, 1);
  assert.deepEqual(threats!.appeal_outcomes, { overturned: 1 });
  const near = (said: number | null, ms: number): boolean => Math.abs(said! - ms) <= ms * 0.011;
  assert.ok(near(threats!.hidden['B']!.p50, 400));
  for (const [kind, minutes] of [
    ['hold', 5],
    ['report', 10],
    ['appeal', 60],
  ] as const)
    assert.ok(near(threats!.answered[kind]!.p99, minutes * MINUTE), kind);
  assert.deepEqual({ ...total, category: 'threats' }, threats);
  assert.deepEqual(
    days.map((day) => [day.day, day.reports]),
    [
      ['2026-03-01', 0],
      ['2026-03-02', 1],
      ['2026-03-03', 0],
    ],
  );
});

test('orders that were late, canaries that were missed, and what ended as it was meant to are told apart', async () => {
  for (const [minutes, hours] of [
    [59, 1],
    [61, 1],
  ] as const) {
    const order = await note('order', 0, { legal_basis: 'tco', due_hours: hours });
    await note('order-outcome', 45, { of: order, outcome: 'precautionary-hide', automation: 'full' });
    await note('order-outcome', minutes, { of: order, outcome: 'disabled', automation: 'none' });
  }
  await note('canary', 0, { category: 'threats', tongue: 'fr', tier: 'A', hidden_ms: 90 });
  await note('canary', 0, { category: 'threats', tongue: 'fr', tier: 'none', hidden_ms: null });
  await note('canary', 0, { category: 'threats', tongue: 'en', tier: 'B', hidden_ms: 100 });
  const limited = await note('decision', 0, {
    category: 'spam',
    measures: ['limit'],
    found_by: 'report',
    automation: 'full',
    policy: 'p.1',
    surface: 'account',
    ground: 'terms',
    hours: 12,
  });
  await note('reversal', 720, { of: limited, why: 'expired', automation: 'full' });
  await note('volume', 60, { judged: 1_000, surface: 'text', hour: '2026-03-02T10' });
  const { orders, canaries, categories, judged, queues } = await counted();
  assert.deepEqual(orders, { received: 2, outcomes: { 'precautionary-hide': 2, disabled: 2 }, late: 1 });
  assert.deepEqual(
    canaries.map(({ tongue, sent, held, missed }) => [tongue, sent, held, missed]),
    [
      ['en', 1, 1, 0],
      ['fr', 2, 0, 1],
    ],
  );
  assert.deepEqual(categories.find((one) => one.category === 'spam')!.overturned, { full: { n: 0, share: 0 } });
  assert.deepEqual([judged, queues], [{ text: 1_000 }, []]);
});

test('what a program held and a person then found fine was wrong, and is counted as the program’s', async () => {
  const facts = { category: 'doxxing', found_by: 'screen', policy: 'p.1', surface: 'parley', ground: 'terms' } as const;
  for (const measure of ['none', 'remove']) {
    const held = await note('decision', 0, { ...facts, measures: ['hold'], automation: 'full' });
    await note('reversal', 9, { of: held, why: 'review', automation: 'none' });
    await note('decision', 9, { ...facts, measures: [measure], automation: 'partial' });
  }
  const doxxing = (await counted()).categories.find((one) => one.category === 'doxxing')!;
  assert.deepEqual(doxxing.overturned, { full: { n: 1, share: 0.5 }, partial: { n: 0, share: 0 } });
  assert.deepEqual([doxxing.held, doxxing.cleared, doxxing.decisions], [2, { partial: 1 }, { partial: 1 }]);
});

test('each hour the ledger is told once how much was judged', async () => {
  const sql = await town.sql<{ id: string }[]>`select id from parleys limit 1`;
  assert.equal(sql.length, 0);
  await town.as('ana', 'POST', '/api/v1/statuses', { status: 'Judged' });
  const next = { ...town.act(null), now: new Date(Date.now() + 3_600_000) };
  await Promise.all([tellVolume(next), tellVolume(next)]);
  await grow(town.jobAct());
  await tellVolume(next);
  const [told] = await town.sql<{ n: number; body: string }[]>`
    select count(*)::int as n, min(body) as body from ledger_entries where kind = 'volume' and at > now() - interval '1 day'`;
  assert.deepEqual([told!.n, JSON.parse(told!.body).facts.judged], [1, 1]);
  await countNew(town.jobAct());
});

test('counted again from the first entry, everything comes out the same', async () => {
  const before = await figuresOf(town.sql, PERIOD);
  await countAgain(town.jobAct());
  assert.deepEqual(await figuresOf(town.sql, PERIOD), before);
  await Promise.all([countNew(town.jobAct()), countNew(town.jobAct())]);
  assert.deepEqual(await figuresOf(town.sql, PERIOD), before);
});
