// Sheets that leave the house: for the police when a life may be at risk, and the reply to an authority.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { deleteAccount } from '#accounts';
import { grow, verifyLedger, type PublicEntry } from '#ledger';
import { atTheConsole, openTown, type Name, type Town } from '#testing';

let town: Town;
before(async () => {
  town = await openTown();
  await atTheConsole(town, 'dora');
});
after(() => town.close());

const BASE = '/api/palabre/v1/console';
const get = (who: Name | null, path: string, headers?: Record<string, string>) =>
  town.as(who, 'GET', `${BASE}/${path}`, undefined, headers);
const post = async (who: Name, path: string, body: object) => {
  const answer = await town.as(who, 'POST', `${BASE}/${path}`, body);
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
  return answer.body;
};
const say = async (who: Name, status: string): Promise<{ id: string; url: string }> =>
  (await town.as(who, 'POST', '/api/v1/statuses', { status })).body;
const caseOn = async (subject: string): Promise<string> =>
  (await town.sql<{ id: string }[]>`select id from cases where subject_id = ${subject}`)[0]!.id;
const decide = async (which: string, measure: string, facts: string) =>
  post('emil', `cases/${which}/decide`, { actions: [{ measure }], facts });

test('who may not handle orders gets no sheet, nor does anybody without a second factor, and nothing is recorded of it', async () => {
  const { id } = await say('faye', 'He will be sorry');
  await town.as('ana', 'POST', '/api/palabre/v1/reports', { kind: 'parley', id, harm: 'violence-threat' });
  await town.settle();
  const path = `cases/${await caseOn(id)}/referral`;
  for (const [who, status] of [
    [null, 401],
    ['ana', 403],
    ['dora', 403],
    ['emil', 403],
  ] as const)
    assert.equal((await get(who, path)).status, status, String(who));
  await atTheConsole(town, 'emil');
  assert.equal((await get('emil', path, { 'sec-fetch-site': 'cross-site' })).status, 403);
  assert.equal((await get('emil', 'cases/1/referral')).status, 404);
  assert.equal((await get('emil', 'orders/1/reply')).status, 404);
  assert.equal((await get('dora', 'orders/1/reply')).status, 403);
  const events = await town.sql`select from case_events where kind = 'referred'`;
  assert.equal(events.length, 0);
});

test('the sheet says what was said, when, where and by whom, also when it is deleted, and the ledger says once that it was handed on', async () => {
  const { id, url } = await say('boris', 'He will be <b>sorry</b> tomorrow');
  await town.as('boris', 'PATCH', '/api/v1/accounts/update_credentials', { display_name: 'Boris the bold' });
  await town.as('ana', 'POST', '/api/palabre/v1/reports', { kind: 'parley', id, harm: 'violence-threat' });
  await town.settle();
  await town.as('boris', 'DELETE', `/api/v1/statuses/${id}`);
  const which = await caseOn(id);
  const early = await get('emil', `cases/${which}/referral?lang=en`);
  assert.equal(early.status, 200);
  assert.match(early.body, /Nothing has been decided yet/);
  await decide(which, 'remove', 'You said he would be sorry.');
  const { body, headers } = await get('emil', `cases/${which}/referral?lang=fr`);
  assert.match(String(headers['content-type']), /^text\/html/);
  assert.deepEqual([headers['cache-control'], headers['referrer-policy']], ['private, no-store', 'no-referrer']);
  const [evidence] = await town.sql<{ print: Buffer; at: Date }[]>`
    select print, frozen_at as at from evidence where subject_id = ${id}`;
  for (const words of [
    '<html lang="fr">',
    'article 18 du règlement (UE) 2022/2065',
    'He will be &lt;b&gt;sorry&lt;/b&gt; tomorrow',
    url,
    town.ids.boris,
    '@boris',
    'Boris the bold',
    'boris@example.org',
    'Vu pour la dernière fois',
    evidence!.at.toISOString(),
    evidence!.print.toString('hex'),
    'Menace ou appel à la violence',
    'retiré',
    'You said he would be sorry.',
  ])
    assert.ok(String(body).includes(words), words);
  for (const secret of ['<script', '@ana', '@emil', 'Please look']) assert.ok(!String(body).includes(secret), secret);
  const { event_log: log } = (await get('emil', `cases/${which}`)).body;
  assert.deepEqual(
    log.filter((one: any) => one.kind === 'referred').map((one: any) => one.by_handle),
    ['emil', 'emil'],
  );
  await grow(town.jobAct());
  const rows = await town.sql<{ body: string }[]>`select body from ledger_entries where kind = 'referral'`;
  assert.deepEqual(
    rows.map((row) => (JSON.parse(row.body) as PublicEntry).facts),
    [{ category: 'violence-threat', to: 'police' }],
  );
  assert.equal((await verifyLedger(town.sql)).problem, null);
});

test('of who has deleted their account the sheet keeps what was frozen, and what was decided with it', async () => {
  const { id } = await say('clara', 'I am at the door');
  await town.as('ana', 'POST', '/api/palabre/v1/reports', { kind: 'parley', id, harm: 'violence-threat' });
  await town.settle();
  const which = await caseOn(id);
  const account = { kind: 'account', id: town.ids.clara };
  await post('emil', `cases/${which}/decide`, {
    actions: [{ measure: 'remove' }, { measure: 'suspend', subject: account }],
  });
  const before_ = String((await get('emil', `cases/${which}/referral?lang=fr`)).body);
  for (const words of ['retiré', 'suspendu', 'clara@example.org']) assert.ok(before_.includes(words), words);
  await deleteAccount(town.act('clara'), town.ids.clara);
  await town.settle();
  const { status, body } = await get('emil', `cases/${which}/referral?lang=fr`);
  assert.equal(status, 200, JSON.stringify(body));
  for (const words of ['I am at the door', '@clara', town.ids.clara, 'Le compte a été supprimé'])
    assert.ok(String(body).includes(words), words);
  assert.ok(!String(body).includes('clara@example.org'));
});

test('an authority is answered on paper: what it ordered, what was done of each and when, and why not', async () => {
  const [bad, fine] = [await say('faye', 'They earned it'), await say('boris', 'A book says that they earned it')];
  const order = await post('emil', 'orders', {
    links: [bad.url, fine.url, 'https://palabre.test/@nobody/1'],
    harm: 'terrorism',
    explanation: 'It praises an attack and calls for more.',
    authority: 'Parquet de <Paris>',
    country: 'FR',
    basis: 'tco',
    reference: 'FR-2026-18',
  });
  const path = `orders/${order.id}/reply`;
  assert.match((await get('emil', path)).body.error, /^id/);
  await decide(await caseOn(bad.id), 'remove', 'It praises an attack.');
  await decide(await caseOn(fine.id), 'none', 'It quotes a book.');
  await town.settle();
  assert.match((await get('emil', path)).body.error, /^id/, 'decided, but not replied to');
  const words = 'One of the two is a quotation, which the law allows.';
  const { reply } = await post('emil', path, { outcome: 'refused', words });
  const french = String((await get('emil', `${path}?lang=fr`)).body);
  for (const said of [
    'Réponse à une injonction',
    'FR-2026-18',
    'Parquet de &lt;Paris&gt; (FR)',
    'Règlement (UE) 2021/784, article 3',
    order.created_at,
    order.due_at,
    reply.at,
    'L’injonction n’a pas été suivie.',
    words,
    bad.url,
    'It praises an attack.',
    'retiré',
    fine.url,
    'Examiné et maintenu',
    'It quotes a book.',
    'https://palabre.test/@nobody/1',
    'Rien sur ce site',
  ])
    assert.ok(french.includes(said), said);
  for (const secret of ['<script', 'They earned it', '@emil']) assert.ok(!french.includes(secret), secret);
  assert.match((await get('emil', `${path}?lang=en`)).body, /The order was not followed/);
});
