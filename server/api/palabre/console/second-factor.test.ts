// The second factor, and what takes two.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { codeAt, grantBadge, secretOf, setRole } from '#accounts';
import { watchReads, READS_AN_HOUR } from '#moderation';
import { atTheConsole, openTown, PASSWORD, type Name, type Town } from '#testing';

let town: Town;
before(async () => void (town = await openTown()));
after(() => town.close());

const BASE = '/api/palabre/v1/console';
const post = (who: Name, path: string, body: object = {}) => town.as(who, 'POST', `${BASE}${path}`, body);
const get = (who: Name, path: string) => town.as(who, 'GET', `${BASE}${path}`);
let secret: Buffer;
const code = (minutes = 0): string => codeAt(secret, new Date(Date.now() + minutes * 60_000));
let recovery: string[];

test('staff enrols with its password and a first code, and sees its recovery codes once', async () => {
  assert.equal((await post('ana', '/second-factor', { password: PASSWORD })).status, 403);
  assert.equal((await get('dora', '/cases')).status, 403);
  assert.equal((await post('dora', '/second-factor', { password: 'wrong' })).status, 422);
  const begun = await post('dora', '/second-factor', { password: PASSWORD });
  assert.match(begun.body.uri, /^otpauth:\/\/totp\/.*dora.*issuer=palabre\.test/);
  secret = secretOf(begun.body.secret);
  assert.equal((await post('dora', '/second-factor/confirm', { code: '000000' })).status, 422);
  assert.equal((await get('dora', '/me')).body.second_factor.is_enrolled, false);
  const { status, body } = await post('dora', '/second-factor/confirm', { code: code() });
  assert.deepEqual([status, body.is_enrolled, body.recovery_codes.length], [200, true, 10]);
  recovery = body.recovery_codes;
  assert.equal((await get('dora', '/cases')).status, 200);
  assert.equal((await post('dora', '/second-factor', { password: PASSWORD })).status, 422, 'not over the one there is');
});

test('a dump of the database shows neither the secret nor a recovery code', async () => {
  const rows = await town.sql<{ sealed: Buffer }[]>`select sealed from second_factors`;
  assert.equal(rows.length, 1);
  assert.equal(rows[0]!.sealed.includes(secret), false);
  const [codes] = await town.sql<
    { all: string }[]
  >`select string_agg(encode(code_digest, 'escape'), '') as all from recovery_codes`;
  for (const one of recovery) assert.equal(codes!.all.includes(one.replaceAll('-', '')), false);
});

test('no code is taken twice, a recovery code once, and wrong ones lock it', async () => {
  assert.equal((await post('dora', '/second-factor/pass', { code: code() })).status, 422);
  await town.sql`update tokens set second_factor_at = null`;
  town.house.forget();
  assert.equal((await get('dora', '/cases')).status, 403);
  const passed = await post('dora', '/second-factor/pass', { code: recovery[0]!.toUpperCase() });
  assert.deepEqual([passed.status, passed.body.recovery_codes_left], [200, 9]);
  assert.equal((await get('dora', '/cases')).status, 200);
  assert.equal((await post('dora', '/second-factor/pass', { code: recovery[0]! })).status, 422);
  for (let i = 0; i < 5; i++) await post('dora', '/second-factor/pass', { code: '111111' });
  assert.equal((await post('dora', '/second-factor/pass', { code: recovery[1]! })).status, 429);
});

test('an app of staff never gets in, whatever it may do', async () => {
  await town.sql`update tokens set app_id = 5, second_factor_at = now() where account_id = ${town.ids.emil}`;
  town.house.forget();
  assert.deepEqual((await get('emil', '/cases')).body.error, 'Apps may not do this');
  await town.sql`update tokens set app_id = null where account_id = ${town.ids.emil}`;
  town.house.forget();
});

test('a role, a password and a second factor of others take two', async () => {
  await setRole(town.act(null), town.ids.clara, 'admin');
  await atTheConsole(town, 'dora', 'emil', 'clara');
  const wish = { kind: 'reset-second-factor', account_id: town.ids.dora, why: 'She lost her phone' };
  assert.equal((await post('dora', '/proposals', wish)).status, 403);
  const { body: proposed } = await post('emil', '/proposals', wish);
  assert.equal((await get('dora', '/cases')).status, 200, 'nothing was done yet');
  const alone = await post('emil', `/proposals/${proposed.id}/confirm`);
  assert.deepEqual([alone.status, alone.body.error], [403, 'A second person has to confirm this']);
  const both = await post('clara', `/proposals/${proposed.id}/confirm`);
  assert.deepEqual([both.status, both.body.state], [200, 'confirmed']);
  town.house.forget();
  assert.equal((await get('dora', '/cases')).status, 403);
  assert.equal((await post('clara', `/proposals/${proposed.id}/confirm`)).status, 410, 'once');
  const role = await post('emil', '/proposals', {
    kind: 'set-role',
    account_id: town.ids.boris,
    role: 'senior',
    why: 'Good',
  });
  assert.equal((await post('clara', `/proposals/${role.body.id}/refuse`)).body.state, 'refused');
  assert.equal((await post('clara', `/proposals/${role.body.id}/confirm`)).status, 410);
  assert.equal((await get('boris', '/me')).status, 403);
});

test('to silence for good somebody who is verified takes two; for a time, one', async () => {
  await grantBadge(town.act(null), town.ids.faye, { kind: 'verified', verified: 'Faye herself' });
  await town.as('ana', 'POST', '/api/palabre/v1/reports', { kind: 'account', id: town.ids.faye, harm: 'hate' });
  await atTheConsole(town, 'emil', 'clara');
  const [found] = (await get('emil', '/cases')).body;
  const path = `/cases/${found.id}/decide`;
  const { body } = await post('emil', path, { actions: [{ measure: 'suspend' }], note: 'Hate again and again' });
  assert.deepEqual([body.decisions, body.proposal.kind], [[], 'suspend']);
  assert.equal((await town.as('ana', 'GET', `/api/v1/accounts/${town.ids.faye}`)).body.suspended, undefined);
  const done = await post('clara', `/proposals/${body.proposal.id}/confirm`);
  assert.deepEqual([done.status, done.body.shown.decisions[0].measure], [200, 'suspend']);
  await town.settle();
  assert.equal((await town.as('ana', 'GET', `/api/v1/accounts/${town.ids.faye}`)).body.suspended, true);
});

test('who reads very much sets off an alarm that those who watch the house see, and the reader does not', async () => {
  const many = Array.from(
    { length: READS_AN_HOUR + 1 },
    (_, i) => ({ kind: 'account', id: String(i + 1) as never }) as const,
  );
  await watchReads(town.act('dora'), many.slice(0, READS_AN_HOUR - 1));
  assert.equal((await get('clara', '/cases?queue=house')).body.length, 0);
  await watchReads(town.act('dora'), many);
  await watchReads(town.act('dora'), many);
  const alarms = (await get('clara', '/cases?queue=house')).body;
  assert.deepEqual(
    alarms.map((one: any) => [one.author, one.source]),
    [['dora', 'alarm']],
  );
  await town.settle();
  const told = async (who: Name) =>
    (await town.as(who, 'GET', '/api/v1/notifications?types[]=staff_alarm')).body.length;
  assert.deepEqual([await told('clara'), await told('emil'), await told('dora'), await told('ana')], [1, 1, 0, 0]);
  const whole = (await get('clara', `/cases/${alarms[0].id}`)).body;
  assert.deepEqual(
    whole.event_log.map((one: any) => one.kind),
    ['opened', 'alarm'],
  );
  assert.equal((await town.as('dora', 'GET', `${BASE}/cases/${alarms[0].id}`)).status, 403);
});
