// An evidence pack says of each example what became of it, proves what it lists, and counts its figures anew.

import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { after, before, test } from 'node:test';
import { findEntry, grow, record, type EntryKind, type FactsOf, type LedgerId, type Subject } from '#ledger';
import { transact } from '#platform';
import { openTown, type Town } from '#testing';
import { gatherEvidence } from './gather.ts';

const at = new Date('2026-03-02T10:00:00Z');
const period = { from: '2026-03-01', to: '2026-03-04' };
let town: Town;

const note = <K extends EntryKind>(kind: K, facts: FactsOf[K], subject?: Subject, day = at): Promise<LedgerId> =>
  transact(town.act(null), (tx) => record(tx, { kind, at: day, facts, subject } as never));
const decided = (measure: string): FactsOf['decision'] => ({
  category: 'threats',
  measures: [measure],
  found_by: 'notice',
  automation: 'none',
  policy: 'staff',
  surface: 'parley',
  ground: 'terms',
});
const parley = (id: string): Subject => ({ kind: 'parley', id });
const gather = (examples: string[] = []) =>
  gatherEvidence(town.act(null), { town: 'https://palabre.test', period, examples });

before(async () => {
  town = await openTown();
  await note('policy', { category: 'threats', version: 'threats.1', level: 'cautious', mode: 'shadow' });
  await note('policy', { category: 'threats', version: 'threats.2', level: 'balanced', mode: 'live' });
  for (const [id, measure] of [
    ['101', 'remove'],
    ['102', 'none'],
    ['103', null],
  ] as const) {
    const of = await note('notice', { category: 'threats', surface: 'parley', is_trusted: true }, parley(id));
    if (!measure) continue;
    await note('decision', decided(measure), parley(id));
    const outcome = measure === 'none' ? 'justified' : 'resolved';
    await note('notice-outcome', { of, category: 'threats', outcome, automation: 'none' }, parley(id));
  }
  const taken = await note('decision', decided('remove'), parley('104'));
  await note('reversal', { of: taken, why: 'appeal', automation: 'none' }, parley('104'));
  await note('decision', decided('suspend'), { kind: 'account', id: town.ids.emil });
  await note('report', { category: 'spam', surface: 'parley' }, parley('105'), new Date('2026-01-01T00:00:00Z'));
  await grow(town.jobAct());
});
after(() => town.close());

test('each example that somebody sent is resolved, found fine, open, or was never heard of', async () => {
  const { examples } = await gather([
    'https://palabre.test/@emil/101',
    'https://palabre.test/@emil/102?x=1',
    '103',
    'https://palabre.test/@emil/104',
    'https://palabre.test/@emil',
    'https://palabre.test/@emil/999',
    'not an address',
  ]);
  assert.deepEqual(
    examples.map((one) => one.state),
    ['resolved', 'justified', 'open', 'justified', 'resolved', 'unknown', 'unknown'],
  );
  assert.deepEqual(
    examples[0]!.items.map((item) => [item.kind, item.state]),
    [
      ['notice', 'remove'],
      ['decision', 'remove'],
      ['notice-outcome', 'resolved'],
    ].map(([kind, state]) => [kind, kind === 'notice' ? 'resolved' : state]),
  );
});

test('what it lists is proven to be under its head, its figures are those that are published, and the rules stand in it', async () => {
  const pack = await gather();
  assert.deepEqual([pack.ledger.holds, pack.agrees, pack.notices.length, pack.sample.length], [true, true, 3, 4]);
  assert.deepEqual(
    pack.policies.map((one) => one.version),
    ['threats.2'],
  );
  assert.deepEqual([pack.figures.total.notices, pack.figures.total.reports], [3, 0]);
  assert.ok(pack.rules.length > 0);
  const sha = (...parts: Buffer[]): Buffer => hash('sha256', Buffer.concat(parts), 'buffer');
  const root = pack.ledger.note!.split('\n')[2];
  for (const { entry, position, proof } of [...pack.notices, ...pack.sample]) {
    let [low, index, last] = [
      sha(Buffer.of(0), Buffer.from((await findEntry(town.sql, entry))!.body)),
      position,
      pack.ledger.entries - 1,
    ];
    for (const side of proof.map((one) => Buffer.from(one, 'base64'))) {
      const isRight = index % 2 === 1 || index === last;
      low = isRight ? sha(Buffer.of(1), side, low) : sha(Buffer.of(1), low, side);
      if (isRight) while (index % 2 === 0 && index > 0) [index, last] = [index / 2, Math.floor(last / 2)];
      [index, last] = [Math.floor(index / 2), Math.floor(last / 2)];
    }
    assert.equal(low.toString('base64'), root);
  }
});

test('figures that somebody touched, and a ledger that does not hold, are said', async () => {
  await town.sql`update transparency_counts set n = n + 1 where what = 'notice'`;
  assert.equal((await gather()).agrees, false);
  await town.sql`update transparency_counts set n = n - 1 where what = 'notice'`;
  await town.sql`update ledger_entries set body = replace(body, 'threats', 'flowers') where position = 2`;
  const { ledger, notices } = await gather();
  assert.match(ledger.problem!, /^Entry 2 /);
  assert.ok(!ledger.holds && notices.every((item) => item.proof.length === 0));
  await town.sql`update ledger_entries set body = replace(body, 'flowers', 'threats') where position = 2`;
});
