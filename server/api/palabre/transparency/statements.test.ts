// Statements of reasons as the EU takes them: whole, in batches, without anything personal, and each found in the ledger.

import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { Id } from '#contract';
import { decide } from '#moderation';
import { openTown, type Town } from '#testing';

let town: Town;
const decisions: string[] = [];
before(async () => {
  town = await openTown();
  for (let i = 0; i < 7; i += 1) {
    const { body } = await town.as('ana', 'POST', '/api/v1/statuses', { status: `Number ${i} of emil` });
    const subject = { kind: 'parley', id: body.id as Id, author: town.ids.ana } as const;
    const measure = i === 6 ? ('none' as const) : ('remove' as const);
    const facts = `What emil wrote to "ana", =1+1`;
    decisions.push(
      (await decide(town.act('dora'), { subject, measure, category: 'hate', source: 'report', facts })).id,
    );
  }
  await town.settle();
});
after(() => town.close());

const read = (query: string) => town.as(null, 'GET', `/api/palabre/v1/transparency/${query}`);
const today = (): string => new Date().toISOString().slice(0, 10);

test('they come in batches, each once, and what was found fine is not among them', async () => {
  const puids: string[] = [];
  let query = 'statements?limit=4';
  for (;;) {
    const { body } = await read(query);
    puids.push(...body.statements.map((one: { puid: string }) => one.puid));
    if (!body.next) break;
    query = `statements?limit=4&cursor=${body.next}`;
  }
  assert.equal(puids.length, 6);
  const known = decisions.slice(0, 6).map((id) => hash('sha256', `statement ${id}`, 'base64url').slice(0, 32));
  assert.deepEqual(puids.toSorted(), known.toSorted());
  const { body } = await town.as(null, 'GET', `/ledger/entries/${decisions[0]}`);
  assert.deepEqual([body.entry.kind, body.entry.facts.measures], ['decision', ['remove']]);
});

test('no word of anybody is in them, as JSON or as a table', async () => {
  const [json, csv] = [await read('statements'), await read(`statements.csv?day=${today()}`)];
  assert.match(String(csv.headers['content-type']), /^text\/csv/);
  const lines = (csv.body as string).trimEnd().split('\r\n');
  assert.equal(lines.length, 7);
  assert.ok(lines.every((line) => !/^[=+@]|,[=+@]/.test(line)));
  for (const body of [JSON.stringify(json.body), csv.body as string])
    for (const personal of ['emil', town.ids.ana, 'Number']) assert.ok(!body.includes(personal), personal);
  for (const one of json.body.statements) {
    assert.match(one.puid, /^[A-Za-z0-9_-]{1,500}$/);
    assert.deepEqual(one.decision_visibility, ['DECISION_VISIBILITY_CONTENT_REMOVED']);
    assert.equal(one.category, 'STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH');
  }
});

test('what is no cursor, no day or no period is refused by its name', async () => {
  for (const [query, field] of [
    ['statements?cursor=abc', 'cursor'],
    ['statements?from=2026-02-30', 'from'],
    ['statements?from=2026-02-03&to=2026-02-03', 'from'],
    ['statements.csv', 'day'],
    ['statements.csv?day=today', 'day'],
  ] as const) {
    const answer = await read(query);
    assert.deepEqual([answer.status, Object.keys(answer.body.details)], [422, [field]], query);
  }
});
