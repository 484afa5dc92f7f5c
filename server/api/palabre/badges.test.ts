// Badges: granted and withdrawn by staff alone, seen by everybody with what was verified, never by whom.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { work } from '#accounts';
import { openTown, PASSWORD, type Name, type Town } from '#testing';

const PATH = '/api/palabre/v1/admin/badges';
let town: Town;
before(async () => void (town = await openTown()));
after(() => town.close());

const badge = (whom: Name, kind = 'verified', verified = 'Her name, by passport') => ({
  account_id: town.ids[whom],
  kind,
  verified,
});
const worn = async (whom: Name) =>
  (await town.as(null, 'GET', `/api/v1/accounts/${town.ids[whom]}`)).body.palabre.badges as { kind: string }[];

test('staff grant a badge, and everybody sees kind, day and what was verified at once; nobody sees who granted it', async () => {
  assert.deepEqual(await worn('ana'), []);
  const granted = await town.as('dora', 'POST', PATH, badge('ana'));
  assert.equal(granted.status, 200, JSON.stringify(granted.body));
  const [seen] = (await worn('ana')) as Record<string, string>[];
  assert.deepEqual(Object.keys(seen!).toSorted(), ['kind', 'since', 'verified']);
  assert.deepEqual([seen!['kind'], seen!['verified']], ['verified', 'Her name, by passport']);
  assert.ok(Math.abs(Date.parse(seen!['since']!) - Date.now()) < 60_000);
  const { body: status } = await town.as('ana', 'POST', '/api/v1/statuses', { status: 'It is me' });
  assert.equal(status.account.palabre.badges.length, 1);
});

test('history keeps who granted and withdrew each, for staff', async () => {
  await town.as('dora', 'POST', PATH, badge('boris', 'newsroom', 'The Daily Boris'));
  await town.as('emil', 'POST', PATH, badge('boris', 'newsroom', 'The Weekly Boris'));
  await town.as('emil', 'POST', PATH, badge('boris', 'newsroom', 'The Weekly Boris'));
  await town.as('dora', 'POST', PATH, badge('boris', 'public_figure', 'Known to everybody'));
  assert.deepEqual(
    (await worn('boris')).map((one) => one.kind),
    ['newsroom', 'public_figure'],
  );
  const taken = await town.as('dora', 'DELETE', `${PATH}?account_id=${town.ids.boris}&kind=newsroom`);
  assert.equal(taken.status, 200);
  assert.deepEqual(
    (await worn('boris')).map((one) => one.kind),
    ['public_figure'],
  );
  const { dora, emil } = town.ids;
  const { body } = await town.as('emil', 'GET', `${PATH}?account_id=${town.ids.boris}`);
  assert.deepEqual(
    body.map((row: Record<string, unknown>) => [row['verified'], row['granted_by'], row['withdrawn_by']]),
    [
      ['Known to everybody', dora, null],
      ['The Weekly Boris', emil, dora],
      ['The Daily Boris', dora, emil],
    ],
  );
  assert.equal((await town.as('dora', 'DELETE', PATH, badge('boris', 'newsroom'))).status, 404);
});

test('who is not staff, strangers and apps are refused; so are empty words and unknown kinds', async () => {
  for (const [who, status] of [
    ['ana', 403],
    [null, 401],
  ] as const) {
    assert.equal((await town.as(who, 'POST', PATH, badge('ana', 'public_figure'))).status, status);
    assert.equal((await town.as(who, 'DELETE', PATH, badge('ana'))).status, status);
    assert.equal((await town.as(who, 'GET', `${PATH}?account_id=${town.ids.ana}`)).status, status);
  }
  const wrong = [
    [badge('ana', 'verified', '  '), 'verified'],
    [badge('ana', 'verified', 'x'.repeat(201)), 'verified'],
    [badge('ana', 'king'), 'kind'],
  ] as const;
  for (const [body, field] of wrong) {
    const refused = await town.as('dora', 'POST', PATH, body);
    assert.deepEqual([refused.status, Object.keys(refused.body.details)], [422, [field]]);
  }
});

test('a suspended account shows no badge, and a deleted one leaves none behind', async () => {
  await town.as('dora', 'POST', PATH, badge('faye', 'parody', 'Not the real Faye'));
  assert.equal((await town.as('dora', 'POST', PATH, badge('goran'))).status, 404);
  await town.as('faye', 'DELETE', '/api/palabre/v1/account', { password: PASSWORD });
  const last = work.jobs.find((job) => job.name === 'accounts.remove-account')!;
  await last.run(town.jobAct(), { account: town.ids.faye } as never);
  assert.deepEqual([...(await town.sql`select id from badges where account_id = ${town.ids.faye}`)], []);
});

test('pages say the badge beside the name, and a parody says its word', async () => {
  await town.as('dora', 'POST', PATH, badge('clara', 'parody', 'Not the real Clara'));
  const { id } = (await town.as('clara', 'POST', '/api/v1/statuses', { status: 'Believe me' })).body;
  for (const path of ['/@clara', `/@clara/${id}`])
    assert.match((await town.as(null, 'GET', path)).body, /<span class="proof parody"[^>]*>[^<]*Parody<\/span>/, path);
});
