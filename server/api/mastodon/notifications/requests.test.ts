// Policy and requests: what strangers send waits, neither shown nor counted, until it is let in or sent away.

import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { addJob, transact } from '#platform';
import { openTown, statementsOf, type Name, type Town } from '#testing';

let town: Town;
before(async () => void (town = await openTown()));
after(() => town.close());
beforeEach(async () => {
  await town.settle();
  const kept = ['groups', 'policies', 'requests', 'permissions'].map((name) => `notification_${name}`);
  for (const table of ['notifications', ...kept, 'blocks', 'mutes', 'follows', 'outbox'])
    await town.sql.unsafe(`delete from ${table}`);
  await town.sql`update accounts set created_at = '2025-01-01'`;
  // Nothing tells of rows that are put away by hand.
  town.house.forget();
});

const as = async (name: Name, method: 'GET' | 'POST' | 'PATCH' | 'PUT', path: string, body?: object) => {
  const answer = await town.as(name, method, `/api/${path}`, body);
  assert.equal(answer.status, 200, `${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
};
const say = async (name: Name, status: string, more: object = {}): Promise<string> =>
  (await as(name, 'POST', 'v1/statuses', { status, ...more })).id;
const told = async (name: Name, query = ''): Promise<string[]> => {
  await town.settle();
  const list: { type: string; account: { acct: string } }[] = await as(name, 'GET', `v1/notifications${query}`);
  return list.map((one) => `${one.type} by ${one.account.acct}`);
};
interface Request {
  id: string;
  notifications_count: string;
  account: { acct: string };
  last_status: { id: string } | null;
}
const requests = async (name: Name, query = ''): Promise<Request[]> => {
  await town.settle();
  return as(name, 'GET', `v1/notifications/requests${query}`);
};
const policy = (name: Name, change: object) => as(name, 'PATCH', 'v2/notifications/policy', change);
const follow = (who: Name, whom: Name, days = 10) => town.sql`
  insert into follows (follower_id, followee_id, id, created_at)
  values (${town.ids[who]}, ${town.ids[whom]}, 1, now() - make_interval(days => ${days}))`;

test('who says nothing has Mastodon’s defaults, and a change of one leaves the others', async () => {
  const usual = {
    for_not_following: 'accept',
    for_not_followers: 'accept',
    for_new_accounts: 'accept',
    for_private_mentions: 'filter',
    for_limited_accounts: 'filter',
    summary: { pending_requests_count: 0, pending_notifications_count: 0 },
  };
  assert.deepEqual(await as('ana', 'GET', 'v2/notifications/policy'), usual);
  const changed = await policy('ana', { for_new_accounts: 'drop' });
  assert.deepEqual(changed, { ...usual, for_new_accounts: 'drop' });
  assert.deepEqual(await as('ana', 'GET', 'v2/notifications/policy'), changed);
  assert.deepEqual(await as('boris', 'GET', 'v2/notifications/policy'), usual);
  const wrong = await town.as('ana', 'PATCH', '/api/v2/notifications/policy', { for_new_accounts: 'burn' });
  assert.equal(wrong.status, 422);
  assert.match(wrong.body.error, /^for_new_accounts/);
});

test('the first version of the policy says yes and no of the same', async () => {
  await as('ana', 'PUT', 'v1/notifications/policy', { filter_not_following: true, filter_private_mentions: false });
  const now = await as('ana', 'GET', 'v2/notifications/policy');
  assert.deepEqual([now.for_not_following, now.for_private_mentions], ['filter', 'accept']);
  const old = await as('ana', 'GET', 'v1/notifications/policy');
  assert.deepEqual(
    [old.filter_not_following, old.filter_private_mentions, old.filter_new_accounts],
    [true, false, false],
  );
});

/** What each rule holds back, with everything else accepted: who sends it, and what they send. */
const rules: [rule: string, isHeld: string, prepare: () => Promise<unknown>, more?: object][] = [
  ['for_not_following', 'of a stranger', async () => {}],
  ['for_not_followers', 'of who does not follow', () => follow('ana', 'boris')],
  ['for_not_followers', 'of who follows since yesterday', () => follow('boris', 'ana', 1)],
  [
    'for_new_accounts',
    'of who came this week',
    () => town.sql`update accounts set created_at = now() - interval '7 days' where handle = 'boris'`,
  ],
  ['for_private_mentions', 'that is private', async () => {}, { visibility: 'direct' }],
];
for (const [rule, what, prepare, more] of rules) {
  test(`${rule} holds a mention ${what} back, or lets it never come`, async () => {
    const all = { for_private_mentions: 'accept', for_limited_accounts: 'accept' };
    await prepare();
    await policy('ana', { ...all, [rule]: 'filter' });
    await say('boris', '@ana do you hear', more);
    assert.deepEqual(await told('ana'), []);
    assert.deepEqual(
      (await requests('ana')).map((one) => one.account.acct),
      ['boris'],
    );
    await policy('ana', { ...all, [rule]: 'drop' });
    await say('boris', '@ana still?', more);
    assert.deepEqual(await told('ana', '?include_filtered=true'), ['mention by boris']);
    await policy('ana', { ...all, [rule]: 'accept' });
    await say('boris', '@ana at last', more);
    assert.deepEqual(await told('ana'), ['mention by boris']);
  });
}

test('what the rules do not mean passes: followers, those one follows, staff, and answers to one’s own private words', async () => {
  await policy('ana', { for_not_following: 'filter', for_not_followers: 'filter', for_new_accounts: 'drop' });
  await follow('ana', 'boris');
  await follow('boris', 'ana');
  await say('boris', '@ana as a friend');
  await say('dora', '@ana as a moderator');
  assert.deepEqual((await told('ana')).toSorted(), ['mention by boris', 'mention by dora']);
  await policy('ana', { for_not_following: 'accept', for_not_followers: 'accept' });
  const asked = await say('ana', '@faye between us', { visibility: 'direct' });
  await say('faye', '@ana yes', { visibility: 'direct', in_reply_to_id: asked });
  assert.ok((await told('ana')).includes('mention by faye'));
});

test('what waits is neither shown, nor counted, nor in a group, and votes ask for nothing', async () => {
  await policy('ana', { for_not_following: 'filter' });
  const id = await say('ana', 'Here');
  await as('boris', 'POST', `v1/statuses/${id}/favourite`);
  await say('boris', '@ana hello');
  await say('boris', '@ana hello again');
  assert.deepEqual(await told('ana'), []);
  for (const version of ['v1', 'v2'])
    assert.equal((await as('ana', 'GET', `${version}/notifications/unread_count`)).count, 0);
  assert.deepEqual((await as('ana', 'GET', 'v2/notifications')).notification_groups, []);
  assert.equal((await as('ana', 'GET', 'v2/notifications?include_filtered=true')).notification_groups.length, 3);
  assert.equal((await told('ana', '?include_filtered=true')).length, 3);
  const { summary } = await as('ana', 'GET', 'v2/notifications/policy');
  assert.deepEqual(summary, { pending_requests_count: 1, pending_notifications_count: 2 });
});

test('a request shows who asks, how much they sent and the latest of it, and to nobody else', async () => {
  await say('boris', '@ana one', { visibility: 'direct' });
  const last = await say('boris', '@ana two', { visibility: 'direct' });
  const [request, ...others] = await requests('ana');
  assert.deepEqual(others, []);
  assert.deepEqual([request!.notifications_count, request!.last_status?.id], ['2', last]);
  const one = await as('ana', 'GET', `v1/notifications/requests/${request!.id}`);
  assert.equal(one.account.acct, 'boris');
  for (const path of ['', '/accept', '/dismiss']) {
    const method = path === '' ? 'GET' : 'POST';
    const answer = await town.as('faye', method, `/api/v1/notifications/requests/${request!.id}${path}`);
    assert.equal(answer.status, 404, path);
  }
  await town.as('boris', 'DELETE', `/api/v1/statuses/${last}`);
  assert.equal((await requests('ana'))[0]!.notifications_count, '1');
});

test('who is let in stands among the others, in groups too, and is not held back again', async () => {
  await policy('ana', { for_not_following: 'filter' });
  const id = await say('ana', 'Here');
  await as('faye', 'POST', `v1/statuses/${id}/favourite`);
  await as('boris', 'POST', `v1/statuses/${id}/favourite`);
  await say('boris', '@ana let me in');
  const [request] = await requests('ana');
  await as('ana', 'POST', `v1/notifications/requests/${request!.id}/accept`);
  assert.deepEqual(await as('ana', 'GET', 'v1/notifications/requests/merged'), { merged: false });
  assert.deepEqual((await told('ana')).toSorted(), ['favourite by boris', 'mention by boris']);
  assert.deepEqual(await as('ana', 'GET', 'v1/notifications/requests/merged'), { merged: true });
  assert.deepEqual(await requests('ana'), []);
  await say('boris', '@ana thank you', { visibility: 'direct' });
  assert.equal((await told('ana')).length, 3);
  const groups: { type: string }[] = (await as('ana', 'GET', 'v2/notifications')).notification_groups;
  assert.deepEqual(groups.map((one) => one.type).toSorted(), ['favourite', 'mention', 'mention']);
});

test('what is sent away is gone, and who sent it may ask again', async () => {
  await say('boris', '@ana listen', { visibility: 'direct' });
  const [request] = await requests('ana');
  await as('ana', 'POST', `v1/notifications/requests/${request!.id}/dismiss`);
  assert.deepEqual(await requests('ana'), []);
  assert.deepEqual(await told('ana', '?include_filtered=true'), []);
  await say('boris', '@ana please', { visibility: 'direct' });
  assert.equal((await requests('ana'))[0]!.notifications_count, '1');
});

test('many are let in or sent away at once', async () => {
  for (const name of ['boris', 'clara', 'faye'] as const) await say(name, '@ana well?', { visibility: 'direct' });
  const all = await requests('ana');
  const idOf = (name: Name): string => all.find((one) => one.account.acct === name)!.id;
  await as('ana', 'POST', 'v1/notifications/requests/accept', { id: [idOf('boris'), idOf('faye')] });
  await as('ana', 'POST', 'v1/notifications/requests/dismiss', { id: [idOf('clara')] });
  assert.deepEqual(await requests('ana'), []);
  assert.deepEqual((await told('ana')).toSorted(), ['mention by boris', 'mention by faye']);
});

test('to follow who asks lets in what they said; to block or mute them ends what they ask', async () => {
  for (const name of ['boris', 'clara', 'faye'] as const) await say(name, '@ana well?', { visibility: 'direct' });
  assert.equal((await requests('ana')).length, 3);
  await as('ana', 'POST', `v1/accounts/${town.ids.boris}/follow`);
  assert.deepEqual(await told('ana'), ['mention by boris']);
  await as('ana', 'POST', `v1/accounts/${town.ids.clara}/block`);
  await as('ana', 'POST', `v1/accounts/${town.ids.faye}/mute`);
  assert.deepEqual(await requests('ana'), []);
});

test('requests come in pages, by as many statements however many there are', async () => {
  for (const name of ['boris', 'clara', 'faye'] as const) {
    await say(name, '@ana well?', { visibility: 'direct' });
    await town.settle();
  }
  const [first, second, third] = (await requests('ana')).map((one) => one.account.acct);
  assert.deepEqual([first, second, third], ['faye', 'clara', 'boris']);
  const page = await town.as('ana', 'GET', '/api/v1/notifications/requests?limit=2');
  const next = /max_id=\d+/.exec(String(page.headers['link']))![0];
  assert.deepEqual(
    (await requests('ana', `?${next}`)).map((one) => one.account.acct),
    [third],
  );
  const cost = async (limit: number) =>
    (await statementsOf(town.sql, () => as('ana', 'GET', `v1/notifications/requests?limit=${limit}`))).length;
  await cost(3);
  assert.equal(await cost(3), await cost(1));
});

test('nothing of an account that is deleted waits or was let in', async () => {
  await say('boris', '@ana one', { visibility: 'direct' });
  await say('boris', '@faye one', { visibility: 'direct' });
  const [request] = await requests('ana');
  await as('ana', 'POST', `v1/notifications/requests/${request!.id}/accept`);
  await policy('boris', { for_new_accounts: 'drop' });
  await transact({ sql: town.sql }, (tx) => addJob(tx, 'notifications.forget-account', { account: town.ids.boris }));
  await town.settle();
  const rows = await town.sql`
    select recipient_id from notification_permissions union all select recipient_id from notification_requests
    union all select account_id from notification_policies union all select recipient_id from notifications`;
  assert.deepEqual([...rows], []);
});
