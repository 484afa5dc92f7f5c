// What apps of the staff do, by scope and by permission: the same decisions as at the console, by the names of the Mastodon API.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { grantToken } from '#accounts';
import { decisionsOf } from '#moderation';
import { openTown, PASSWORD, type Name, type Town } from '#testing';

let town: Town;
const tokens = {} as Record<Name, string>;
before(async () => {
  town = await openTown();
  for (const name of ['ana', 'dora', 'emil'] as const) {
    const grant = { account: town.ids[name], app: null, scopes: ['read', 'admin:read', 'admin:write'] };
    tokens[name] = (await grantToken(town.act(null), grant)).token;
  }
});
after(() => town.close());

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
const as = (name: Name, method: Method, url: string, body?: object) =>
  town.as(null, method, url, body, { authorization: `Bearer ${tokens[name]}` });
async function ok(method: Method, url: string, body?: object, by: Name = 'emil') {
  const answer = await as(by, method, url, body);
  assert.equal(answer.status, 200, `${method} ${url}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}
const ids = (accounts: { id: string }[]): string[] => accounts.map((one) => one.id);

test('members, tokens without the scope and roles without the permission are refused', async () => {
  assert.equal((await as('ana', 'GET', '/api/v1/admin/accounts')).status, 403);
  assert.equal((await town.as('emil', 'GET', '/api/v1/admin/accounts')).status, 403);
  assert.equal((await town.as(null, 'GET', '/api/v1/admin/accounts')).status, 401);
  const url = `/api/v1/admin/accounts/${town.ids.faye}/action`;
  assert.equal((await as('dora', 'POST', url, { type: 'suspend' })).status, 403);
  assert.equal(
    (await as('dora', 'POST', '/api/v1/admin/ip_blocks', { ip: '1.2.3.4', severity: 'no_access' })).status,
    403,
  );
});

test('accounts are found by state, name, address and role, in pages', async () => {
  const all = await ok('GET', '/api/v1/admin/accounts');
  assert.equal(all.length, 7);
  assert.deepEqual(ids(await ok('GET', '/api/v1/admin/accounts?suspended=true')), [town.ids.goran]);
  assert.deepEqual(ids(await ok('GET', '/api/v2/admin/accounts?status=suspended')), [town.ids.goran]);
  assert.deepEqual(ids(await ok('GET', '/api/v1/admin/accounts?username=fa')), [town.ids.faye]);
  assert.deepEqual(ids(await ok('GET', '/api/v2/admin/accounts?email=faye@example.org')), [town.ids.faye]);
  assert.deepEqual(ids(await ok('GET', '/api/v2/admin/accounts?role_ids[]=2')), [town.ids.dora]);
  assert.deepEqual(ids(await ok('GET', '/api/v2/admin/accounts?permissions=staff')), [town.ids.emil, town.ids.dora]);
  for (const none of [
    'v1/admin/accounts?remote=true',
    'v1/admin/accounts?pending=true',
    'v2/admin/accounts?origin=remote',
  ])
    assert.deepEqual(await ok('GET', `/api/${none}`), [], none);
  const [first, second] = await ok('GET', '/api/v1/admin/accounts?limit=2');
  const next = await ok('GET', `/api/v1/admin/accounts?limit=1&max_id=${first.id}`);
  assert.deepEqual(ids(next), [second.id]);
});

test('an account is told whole, with what only staff may know', async () => {
  const account = await ok('GET', `/api/v1/admin/accounts/${town.ids.faye}`);
  const { email, confirmed, approved, suspended, silenced, disabled, sensitized, role, account: shown } = account;
  assert.deepEqual([email, confirmed, approved, role.id, shown.acct], ['faye@example.org', true, true, '-99', 'faye']);
  assert.deepEqual([suspended, silenced, disabled, sensitized], [false, false, false, false]);
  assert.equal((await as('emil', 'GET', '/api/v1/admin/accounts/1')).status, 404);
});

const deeds = [
  ['disable', (id: string) => `/api/v1/admin/accounts/${id}/enable`, 'disabled', 'read-only'],
  ['silence', (id: string) => `/api/v1/admin/accounts/${id}/unsilence`, 'silenced', 'limit'],
  ['sensitive', (id: string) => `/api/v1/admin/accounts/${id}/unsensitive`, 'sensitized', 'sensitive'],
  ['suspend', (id: string) => `/api/v1/admin/accounts/${id}/unsuspend`, 'suspended', 'suspend'],
] as const;
for (const [type, back, state, measure] of deeds)
  test(`'${type}' is a decision that is taken back by its own name`, async () => {
    const url = `/api/v1/admin/accounts/${town.ids.faye}`;
    assert.deepEqual(await ok('POST', `${url}/action`, { type, text: 'Because.' }), {});
    assert.equal((await ok('GET', url))[state], true);
    const [decision] = await decisionsOf(town.sql, town.ids.faye as never);
    assert.deepEqual([decision!.measure, decision!.facts, decision!.decided_by], [measure, 'Because.', town.ids.emil]);
    assert.equal((await ok('POST', back(town.ids.faye)))[state], false);
    const [undone] = await decisionsOf(town.sql, town.ids.faye as never);
    assert.equal(undone!.undone_by, town.ids.emil);
  });

test('who was suspended before decisions were kept is let in again too', async () => {
  assert.equal((await ok('POST', `/api/v1/admin/accounts/${town.ids.goran}/unsuspend`)).suspended, false);
  assert.equal((await town.as('goran', 'GET', '/api/v1/timelines/home')).status, 200);
});

test('nobody waits to be approved, and only the suspended are deleted', async () => {
  const url = `/api/v1/admin/accounts/${town.ids.goran}`;
  assert.equal((await as('emil', 'POST', `/api/v1/admin/accounts/${town.ids.goran}/approve`)).status, 403);
  assert.equal((await as('emil', 'POST', `/api/v1/admin/accounts/${town.ids.goran}/reject`)).status, 403);
  assert.equal((await as('emil', 'DELETE', url)).status, 403);
  await ok('POST', `${url}/action`, { type: 'suspend' });
  assert.equal((await ok('DELETE', `/api/v1/admin/accounts/${town.ids.goran}`)).suspended, true);
  assert.equal((await as('emil', 'GET', url)).status, 404);
});

test('a report is read, taken, settled and opened again; its case follows', async () => {
  const said = (await town.as('faye', 'POST', '/api/v1/statuses', { status: 'Lamps, lamps' })).body.id;
  const sent = { account_id: town.ids.faye, status_ids: [said], category: 'spam', comment: 'All day' };
  const { body: told } = await town.as('ana', 'POST', '/api/v1/reports', sent);
  const [listed] = await ok('GET', '/api/v1/admin/reports', undefined, 'dora');
  assert.deepEqual(
    [
      listed.id,
      listed.category,
      listed.comment,
      listed.statuses[0].id,
      listed.account.username,
      listed.target_account.username,
    ],
    [told.id, 'spam', 'All day', said, 'ana', 'faye'],
  );
  const { id } = told;
  assert.equal(
    (await ok('POST', `/api/v1/admin/reports/${id}/assign_to_self`, undefined, 'dora')).assigned_account.username,
    'dora',
  );
  assert.equal((await as('emil', 'GET', '/api/v1/admin/reports?resolved=true')).body.length, 0);
  assert.equal((await ok('POST', `/api/v1/admin/reports/${id}/unassign`, undefined, 'dora')).assigned_account, null);
  const rules = await town.as(null, 'GET', '/api/v1/instance/rules');
  const changed = await ok('PUT', `/api/v1/admin/reports/${id}`, {
    rule_ids: [rules.body[0].id],
    category: 'violation',
  });
  assert.deepEqual([changed.rules.length, changed.rules[0].text], [1, rules.body[0].text]);
  const resolved = await ok('POST', `/api/v1/admin/reports/${id}/resolve`, undefined, 'dora');
  assert.deepEqual([resolved.action_taken, resolved.action_taken_by_account.username], [true, 'dora']);
  const [closed] = await town.sql`
    select c.closed_at, c.outcome from cases c join reports r on r.case_id = c.id where r.id = ${told.id}`;
  assert.deepEqual([closed!['closed_at'] !== null, closed!['outcome']], [true, 'fine']);
  assert.equal((await ok('POST', `/api/v1/admin/reports/${id}/reopen`)).action_taken, false);
  const [open] = await town.sql`
    select c.closed_at from cases c join reports r on r.case_id = c.id where r.id = ${told.id}`;
  assert.equal(open!['closed_at'], null);
  assert.deepEqual(ids(await ok('GET', `/api/v1/admin/reports?target_account_id=${town.ids.faye}`)), [told.id]);
  await ok('POST', `/api/v1/admin/accounts/${town.ids.faye}/action`, {
    type: 'none',
    report_id: told.id,
    text: 'Stop.',
  });
  assert.equal((await ok('GET', `/api/v1/admin/reports/${told.id}`)).action_taken, true);
  const [warned] = await decisionsOf(town.sql, town.ids.faye as never);
  assert.deepEqual([warned!.measure, warned!.source, warned!.case_id !== null], ['warn', 'report', true]);
});

test('of towns, and whom nobody lets in: added, read, changed and removed', async () => {
  const block = await ok('POST', '/api/v1/admin/domain_blocks', { domain: 'Bad.example', severity: 'suspend' });
  assert.deepEqual([block.domain, block.severity, block.reject_media], ['bad.example', 'suspend', false]);
  assert.equal((await as('emil', 'POST', '/api/v1/admin/domain_blocks', { domain: 'bad.example' })).status, 422);
  assert.equal((await ok('PUT', `/api/v1/admin/domain_blocks/${block.id}`, { severity: 'noop' })).severity, 'noop');
  assert.equal((await ok('GET', `/api/v1/admin/domain_blocks/${block.id}`)).severity, 'noop');
  assert.deepEqual(ids(await ok('GET', '/api/v1/admin/domain_blocks')), [block.id]);
  assert.deepEqual(await ok('DELETE', `/api/v1/admin/domain_blocks/${block.id}`), {});
  assert.equal((await as('emil', 'GET', `/api/v1/admin/domain_blocks/${block.id}`)).status, 404);
  const allow = await ok('POST', '/api/v1/admin/domain_allows', { domain: 'good.example' });
  assert.equal((await ok('GET', `/api/v1/admin/domain_allows/${allow.id}`)).domain, 'good.example');
  assert.deepEqual(ids(await ok('GET', '/api/v1/admin/domain_allows')), [allow.id]);
  assert.equal((await ok('DELETE', `/api/v1/admin/domain_allows/${allow.id}`)).domain, 'good.example');
});

const signUp = (handle: string, email: string) =>
  town.as(null, 'POST', '/api/palabre/v1/accounts', { handle, email, password: PASSWORD, accepts_terms: true });

test('a barred mail domain, with all beneath it, opens no account', async () => {
  const bar = await ok('POST', '/api/v1/admin/email_domain_blocks', { domain: 'throwaway.example' });
  assert.deepEqual([bar.domain, bar.history], ['throwaway.example', []]);
  assert.deepEqual(Object.keys((await signUp('h1', 'x@mx.throwaway.example')).body.details), ['email']);
  assert.deepEqual(ids(await ok('GET', '/api/v1/admin/email_domain_blocks')), [bar.id]);
  assert.equal((await ok('GET', `/api/v1/admin/email_domain_blocks/${bar.id}`)).id, bar.id);
  await ok('DELETE', `/api/v1/admin/email_domain_blocks/${bar.id}`);
  assert.equal((await signUp('h1', 'x@mx.throwaway.example')).status, 200);
});

test('a barred box is known by its digest, however it is written', async () => {
  const bar = await ok('POST', '/api/v1/admin/canonical_email_blocks', { email: 'Jo.e+1@example.net' });
  assert.match(bar.canonical_email_hash, /^[0-9a-f]{64}$/);
  assert.deepEqual(await ok('POST', '/api/v1/admin/canonical_email_blocks/test', { email: 'joe@example.net' }), [bar]);
  assert.deepEqual(await ok('POST', '/api/v1/admin/canonical_email_blocks/test', { email: 'jo@example.net' }), []);
  assert.equal((await signUp('h2', 'j.oe@example.net')).status, 422);
  assert.deepEqual(ids(await ok('GET', '/api/v1/admin/canonical_email_blocks')), [bar.id]);
  assert.deepEqual(await ok('GET', `/api/v1/admin/canonical_email_blocks/${bar.id}`), bar);
  await ok('DELETE', `/api/v1/admin/canonical_email_blocks/${bar.id}`);
  assert.equal((await signUp('h2', 'j.oe@example.net')).status, 200);
});

test('from a barred network nobody signs up, until it ends', async () => {
  const made = { ip: '127.0.0.0/8', severity: 'sign_up_block', comment: 'flood' };
  const bar = await ok('POST', '/api/v1/admin/ip_blocks', made);
  assert.deepEqual([bar.ip, bar.severity, bar.comment, bar.expires_at], [made.ip, made.severity, 'flood', null]);
  assert.equal((await signUp('h3', 'h3@example.net')).status, 403);
  assert.deepEqual(
    Object.keys((await as('emil', 'POST', '/api/v1/admin/ip_blocks', { ...made, ip: '1.2.3' })).body.details),
    ['ip'],
  );
  assert.equal((await as('emil', 'POST', '/api/v1/admin/ip_blocks', made)).status, 422);
  const changed = await ok('PUT', `/api/v1/admin/ip_blocks/${bar.id}`, { expires_in: 3_600 });
  assert.deepEqual([changed.ip, typeof changed.expires_at], [made.ip, 'string']);
  assert.equal((await ok('GET', `/api/v1/admin/ip_blocks/${bar.id}`)).id, bar.id);
  await town.sql`update bars set expires_at = now() - interval '1 second' where kind = 'address'`;
  assert.equal((await signUp('h3', 'h3@example.net')).status, 200);
  assert.deepEqual(ids(await ok('GET', '/api/v1/admin/ip_blocks')), [bar.id]);
  await ok('DELETE', `/api/v1/admin/ip_blocks/${bar.id}`);
});

test('figures are told day by day, with those before', async () => {
  const today = new Date().toISOString().slice(0, 10);
  const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  const span = { start_at: yesterday, end_at: today };
  const keys = [
    'new_users',
    'opened_reports',
    'resolved_reports',
    'active_users',
    'interactions',
    'tag_uses',
    'nonsense',
  ];
  const measures = await ok('POST', '/api/v1/admin/measures', { keys, ...span }, 'dora');
  assert.deepEqual(
    measures.map((one: any) => one.key),
    keys.slice(0, 6),
  );
  const opened = measures[1];
  assert.deepEqual([opened.total, opened.data.length, opened.data[1].value, opened.previous_total], ['1', 2, '1', '0']);
  const dimensions = await ok('POST', '/api/v1/admin/dimensions', {
    keys: ['languages', 'software_versions', 'constructor'],
    ...span,
  });
  assert.deepEqual(
    dimensions.map((one: any) => one.key),
    ['languages', 'software_versions'],
  );
  assert.ok(dimensions[0].data.some((one: any) => one.key === 'fr' && Number(one.value) > 0));
  const cohorts = await ok('POST', '/api/v1/admin/retention', { ...span, frequency: 'day' });
  assert.deepEqual([cohorts.length, cohorts[0].data.length, cohorts[1].data.length], [2, 2, 1]);
  assert.ok(cohorts[1].data[0].rate >= 0 && cohorts[1].data[0].rate <= 1);
  assert.equal(
    (await as('emil', 'POST', '/api/v1/admin/measures', { keys, start_at: '2020-01-01', end_at: today })).status,
    422,
  );
});

test('trends are for staff to look at', async () => {
  for (const what of ['links', 'statuses', 'tags'])
    assert.deepEqual(await ok('GET', `/api/v1/admin/trends/${what}`), []);
  const urls = ['/api/v1/admin/trends/links', '/api/v1/admin/trends/statuses', '/api/v1/admin/trends/tags'];
  for (const url of urls) assert.equal((await as('ana', 'GET', url)).status, 403);
});
