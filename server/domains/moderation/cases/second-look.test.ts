// Second looks: one decision in twenty, by somebody else, and what comes of it; and what the ledger is told of reports.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Id } from '#contract';
import { decide, decideCases, listCases, report, type Exhibit, type Subject } from '#moderation';
import { openTown, type Town } from '#testing';
import { isSampled, sampleAll } from './sample.ts';

let town: Town;
before(async () => void (town = await openTown()));
after(() => town.close());

const subject = (n: number): Subject => ({ kind: 'parley', id: String(9_000 + n) as Id, author: town.ids.faye });
const later = (minutes: number) => ({ ...town.act(null), now: new Date(Date.now() + minutes * 60_000) });
const told = async (kind: string) =>
  (
    await town.sql<{ body: string }[]>`
      select body from ledger_waiting where kind = ${kind} union all select body from ledger_entries where kind = ${kind}`
  ).map((row) => row.body);

test('one decision in twenty is looked at again, each once, and never by who decided it', async () => {
  const ids: Id[] = [];
  for (let n = 0; n < 120; n++)
    ids.push(
      (await decide(town.act('dora'), { subject: subject(n), measure: 'remove', category: 'hate', source: 'staff' }))
        .id,
    );
  const chosen = ids.filter(isSampled);
  assert.ok(chosen.length >= 1 && chosen.length <= 20, `${chosen.length} of 120`);
  await sampleAll(later(5));
  assert.equal((await listCases(town.act('emil'), {}, { isClosed: false, limit: 100 })).length, 0, 'too young');
  await sampleAll(later(30));
  await sampleAll(later(31));
  const cases = await listCases(town.act('emil'), {}, { isClosed: false, limit: 100 });
  assert.deepEqual(cases.map((one) => one.reviews).toSorted(), chosen.toSorted());
  assert.deepEqual(
    [...new Set(cases.map((one) => `${one.source} ${one.queue} ${one.not_for}`))],
    [`review checks ${town.ids.dora}`],
  );
  const verdict = { actions: [{ measure: 'none' }] as const, rules: [], facts: '', note: '' };
  await assert.rejects(decideCases(town.act('dora'), [{ id: cases[0]!.id }], verdict), /Somebody else/);
  await decideCases(town.act('emil'), [{ id: cases[0]!.id }], verdict);
  const [row] = await town.sql`select undone_why from decisions where id = ${cases[0]!.reviews}`;
  assert.equal(row!['undone_why'], 'review', 'what should not have been removed is there again');
  const reviews = (await told('review')).map((body) => JSON.parse(body));
  assert.equal(reviews.length, 1);
  assert.match(JSON.stringify(reviews[0]), /"outcome":"wrong"/);
});

test('the ledger is told that something was reported and what became of it, and never by whom or of whom', async () => {
  const exhibit: Exhibit = {
    subject: { kind: 'parley', id: '7001' as Id, author: town.ids.boris },
    frozen: {
      words: 'Secret words',
      media: [],
      versions: [],
      poll_options: [],
      author: { name: '', fields: [] },
    } as never,
  };
  const complaint = {
    subject: exhibit.subject,
    harm: 'hate',
    exhibits: [exhibit],
    parleys: [],
    collections: [],
    rules: [],
  } as const;
  const rows = [];
  for (const who of ['ana', 'clara'] as const)
    rows.push(await report(town.act(who), { ...complaint, comment: `${who} says so`, reach: 0 }));
  await decideCases(town.act('dora'), [{ id: rows[0]!.case_id! }], {
    actions: [{ measure: 'remove' }],
    rules: [],
    facts: '',
    note: 'Mine',
  });
  await town.settle();
  const [reports, outcomes] = [await told('report'), await told('report-outcome')];
  assert.deepEqual([reports.length, outcomes.length], [2, 2]);
  for (const [i, row] of rows.entries())
    assert.ok(
      outcomes.some((body) => body.includes(row.id)),
      `report ${i}`,
    );
  for (const body of [...reports, ...outcomes])
    for (const secret of ['Secret words', 'says so', 'Mine', '7001', ...Object.values(town.ids)])
      assert.equal(body.includes(secret), false, `${secret} in ${body}`);
});
