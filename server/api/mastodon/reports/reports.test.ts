// Reporting: what was said is kept as it was, rules make a violation, and nobody is reported for what they did not say.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTown, type Town } from '#testing';
import { listOpenReports, resolveReport } from '#moderation';

let town: Town;
let said: string;
before(async () => {
  town = await openTown();
  said = (await town.as('faye', 'POST', '/api/v1/statuses', { status: 'Buy my lamps' })).body.id;
});
after(() => town.close());

const send = (body: object) => town.as('ana', 'POST', '/api/v1/reports', { account_id: town.ids.faye, ...body });

test('a report names whom, what and why, and keeps the words whatever becomes of them', async () => {
  const { status, body } = await send({ status_ids: [said], category: 'spam', comment: 'All day' });
  assert.equal(status, 200);
  assert.deepEqual(
    [body.category, body.comment, body.status_ids, body.action_taken, body.target_account.acct],
    ['spam', 'All day', [said], false, 'faye'],
  );
  await town.as('faye', 'DELETE', `/api/v1/statuses/${said}`);
  await town.settle();
  const [row] = await listOpenReports(town.sql);
  assert.deepEqual(row!.evidence, [{ parley: said, words: 'Buy my lamps' }]);
  await resolveReport(town.act('dora'), row!.id);
  assert.deepEqual(await listOpenReports(town.sql), []);
  await assert.rejects(resolveReport(town.act('dora'), row!.id), /not found/);
});

test('a rule that is named makes it a violation', async () => {
  const [rule] = (await town.as(null, 'GET', '/api/v1/instance/rules')).body;
  const { body } = await send({ rule_ids: [rule.id], category: 'other' });
  assert.deepEqual([body.category, body.rule_ids], ['violation', [rule.id]]);
});

test('nobody is reported for what another said, or may not be seen, or is not there', async () => {
  const other = (await town.as('boris', 'POST', '/api/v1/statuses', { status: 'Mine' })).body.id;
  const closed = (await town.as('faye', 'POST', '/api/v1/statuses', { status: 'Closed', visibility: 'private' })).body
    .id;
  for (const id of [other, closed, '1']) {
    const { status, body } = await send({ status_ids: [id] });
    assert.deepEqual([status, Object.keys(body.details)], [404, ['status_ids']], id);
  }
  assert.deepEqual(Object.keys((await send({ rule_ids: ['999'] })).body.details), ['rule_ids']);
  assert.deepEqual(Object.keys((await send({ comment: 'x'.repeat(1_001) })).body.details), ['comment']);
  assert.deepEqual(Object.keys((await send({ account_id: town.ids.ana })).body.details), ['account_id']);
  assert.equal((await send({ account_id: '1' })).status, 404);
  assert.equal((await town.as(null, 'POST', '/api/v1/reports', { account_id: town.ids.faye })).status, 401);
});

test('who reported and is gone is forgotten; what was reported of who is gone goes', async () => {
  const { deleteAccount } = await import('#accounts');
  await send({});
  await deleteAccount(town.act(null), town.ids.ana);
  await town.settle();
  assert.deepEqual([...new Set((await listOpenReports(town.sql)).map((row) => row.reporter_id))], [null]);
  await deleteAccount(town.act(null), town.ids.faye);
  await town.settle();
  assert.deepEqual(await listOpenReports(town.sql), []);
});
