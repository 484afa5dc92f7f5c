// What is published about moderation, for programs and on the page: the same figures, from the ledger alone.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { grow, record } from '#ledger';
import { transact } from '#platform';
import { countNew } from '#transparency';
import { openTown, type Town } from '#testing';

let town: Town;
before(async () => {
  town = await openTown();
  await transact(town.act(null), async (tx) => {
    const at = new Date();
    for (let i = 0; i < 4; i += 1)
      await record(tx, {
        kind: 'verdict',
        at,
        facts: { category: 'threats', tier: 'A', measure: 'hide', policy: 'p.1', surface: 'text', hidden_ms: 100 },
      });
    await record(tx, { kind: 'report', at, facts: { category: 'hate', surface: 'parley' } });
  });
  await grow(town.jobAct());
  await countNew(town.jobAct());
});
after(() => town.close());

const read = (query = '') => town.as(null, 'GET', `/api/palabre/v1/transparency${query}`);
const page = async (path: string) => town.app.inject({ method: 'GET', url: path, headers: { accept: 'text/html' } });

test('the last thirty days, or any other, are told to everybody; what is no period is refused by its name', async () => {
  const { body } = await read();
  assert.equal(body.days.length, 30);
  assert.deepEqual([body.entries, body.total.verdicts, body.total.reports], [5, { A: 4 }, 1]);
  assert.deepEqual(body.queues[0].category, 'hate');
  assert.deepEqual((await read('?from=2020-01-01&to=2020-01-03')).body.total.verdicts, {});
  for (const [query, field] of [
    ['?from=2020-02-30', 'from'],
    ['?from=yesterday', 'from'],
    ['?to=2020-1-1', 'to'],
    ['?from=2026-01-02&to=2026-01-02', 'from'],
    ['?from=2001-01-01&to=2026-01-02', 'from'],
  ] as const) {
    const answer = await read(query);
    assert.deepEqual([answer.status, Object.keys(answer.body.details)], [422, [field]], query);
  }
});

test('the page shows the same in both languages, for the periods it offers and no others', async () => {
  const [en, fr] = [await page('/transparency?lang=en'), await page('/transparency/365?lang=fr')];
  for (const words of ['Transparency', 'threats', '100 ms', 'Counted from the first 5 entries'])
    assert.ok(en.body.includes(words), words);
  for (const words of ['Transparence', 'menaces', 'Signalements', '365 jours'])
    assert.ok(fr.body.includes(words), words);
  assert.doesNotMatch(en.body, /<script type="module"|style="/);
  assert.equal((await page('/transparency/8')).statusCode, 404);
});

test('what is counted later shows at once', async () => {
  await transact(town.act(null), (tx) =>
    record(tx, { kind: 'report', at: new Date(), facts: { category: 'hate', surface: 'parley' } }),
  );
  await grow(town.jobAct());
  assert.equal((await read()).body.total.reports, 1);
  await countNew(town.jobAct());
  assert.equal((await read()).body.total.reports, 2);
});
