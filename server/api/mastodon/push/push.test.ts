// Web Push from end to end: who is told what on which device, in whose words, and what ends it. The push service is on this
// machine; what it takes is opened as a browser would.

import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { closeSession, grantToken, listSessions, restore, suspend } from '#accounts';
import {
  openBrowserKeys,
  openPushService,
  openTown,
  senderOf,
  type Browser,
  type Name,
  type PushService,
  type Town,
} from '#testing';

let service: PushService;
let town: Town;
let browser: Browser;
before(async () => {
  [service, browser] = [await openPushService(), await openBrowserKeys()];
  town = await openTown({ FETCH_EXEMPT: service.host });
});
after(async () => {
  service.close();
  await town.close();
});
beforeEach(async () => {
  await town.settle();
  service.answerWith(201);
  service.taken.length = 0;
  const tables = ['notifications', 'notification_groups', 'notification_policies', 'push_subscriptions', 'follows'];
  for (const table of [...tables, 'mutes', 'filters']) await town.sql.unsafe(`delete from ${table}`);
});

const ALL = { mention: true, favourite: true, follow: true, status: true, reblog: true };
const wish = (more: object = {}, data: object = { alerts: ALL }) => ({
  subscription: { endpoint: `http://${service.host}/one`, keys: browser.keys, standard: true, ...more },
  data,
});
const at = (name: Name, method: 'GET' | 'POST' | 'PUT' | 'DELETE', body?: unknown) =>
  town.as(name, method, '/api/v1/push/subscription', body);
const say = async (name: Name, status: string, more: object = {}): Promise<string> =>
  (await town.as(name, 'POST', '/api/v1/statuses', { status, ...more })).body.id;
interface Message {
  title: string;
  body: string;
  icon: string;
  notification_type: string;
  preferred_locale: string;
  palabre_id: string;
  url: string;
}
/** What the devices were told, once all is done. */
const told = async (): Promise<Message[]> => {
  await town.settle();
  return Promise.all(service.taken.map(async (one) => JSON.parse(await browser.open(one)) as Message));
};
const titles = async (): Promise<string[]> => (await told()).map((one) => one.title).toSorted();

test('a token subscribes, reads, changes and ends its one subscription', async () => {
  assert.equal((await at('ana', 'GET')).status, 404);
  assert.equal((await at('ana', 'PUT', { data: {} })).status, 404);
  const { status, body } = await at('ana', 'POST', wish());
  assert.equal(status, 200, JSON.stringify(body));
  assert.deepEqual(
    [body.endpoint, body.standard, body.policy, body.alerts.mention, body.alerts.poll, body.alerts['admin.report']],
    [`http://${service.host}/one`, true, 'all', true, false, false],
  );
  const instance = (await town.as(null, 'GET', '/api/v2/instance')).body;
  assert.equal(body.server_key, instance.configuration.vapid.public_key);
  assert.deepEqual((await at('ana', 'GET')).body, body);
  assert.equal((await at('boris', 'GET')).status, 404);
  const changed = (await at('ana', 'PUT', { data: { alerts: { poll: 'true' }, policy: 'followed' } })).body;
  assert.deepEqual([changed.alerts.mention, changed.alerts.poll, changed.policy], [false, true, 'followed']);
  const again = (await at('ana', 'POST', wish({ endpoint: `http://${service.host}/two` }))).body;
  assert.notEqual(again.id, body.id);
  assert.equal((await town.sql`select from push_subscriptions`).length, 1);
  for (let twice = 0; twice < 2; twice += 1) assert.deepEqual((await at('ana', 'DELETE')).body, {});
  assert.equal((await at('ana', 'GET')).status, 404);
});

test('a form says the same, and what is wrong is refused by its name', async () => {
  const form = new URLSearchParams({
    'subscription[endpoint]': `http://${service.host}/form`,
    'subscription[keys][p256dh]': Buffer.from(browser.keys.p256dh, 'base64url').toString('base64'),
    'subscription[keys][auth]': browser.keys.auth,
    'data[alerts][mention]': '1',
    'data[alerts][admin.sign_up]': 'true',
  });
  const headers = {
    authorization: `Bearer ${town.token('ana')}`,
    'content-type': 'application/x-www-form-urlencoded',
  };
  const answer = await town.app.inject({
    method: 'POST',
    url: '/api/v1/push/subscription',
    headers,
    payload: form.toString(),
  });
  const { alerts, standard } = answer.json();
  assert.deepEqual([standard, alerts.mention, alerts.follow, alerts['admin.sign_up']], [false, true, false, true]);
  const wrong: [object, RegExp][] = [
    [wish({ endpoint: 'http://push.example/' }), /^subscription\[endpoint\]/],
    [wish({ endpoint: 'nothing' }), /^subscription\[endpoint\]/],
    [wish({ endpoint: 'https://me:secret@push.example/' }), /^subscription\[endpoint\]/],
    [wish({ keys: { ...browser.keys, p256dh: 'AAAA' } }), /^subscription\[keys\]\[p256dh\]/],
    [wish({ keys: { ...browser.keys, auth: 'AAAA' } }), /^subscription\[keys\]\[auth\]/],
    [wish({}, { policy: 'friends' }), /^data\.policy/],
  ];
  for (const [body, words] of wrong) {
    const refused = await at('ana', 'POST', body);
    assert.equal(refused.status, 422, JSON.stringify(body));
    assert.match(refused.body.error, words);
  }
});

test('who is mentioned is told in their own language, with a place to go and our signature', async () => {
  await at('boris', 'POST', wish());
  const id = await say('ana', '@boris viens sous l’arbre 🌳');
  const [message, ...others] = await told();
  assert.deepEqual(others, []);
  assert.deepEqual(
    [message!.title, message!.body, message!.notification_type, message!.preferred_locale, message!.url],
    ['ana vous mentionne', '@boris viens sous l’arbre 🌳', 'mention', 'fr', `https://palabre.test/@ana/${id}`],
  );
  assert.match(message!.icon, /^https:\/\/palabre\.test\/avatars\//);
  const [notification] = (await town.as('boris', 'GET', '/api/v1/notifications')).body;
  assert.equal(message!.palabre_id, notification.id);
  const { body } = await town.as(null, 'GET', '/api/v2/instance');
  assert.equal((await senderOf(service.taken[0]!)).key, body.configuration.vapid.public_key);
});

test('each is told of the kinds and by the people they chose, and of nothing that waits', async () => {
  await at('ana', 'POST', wish({}, { alerts: { favourite: true, mention: true }, policy: 'followed' }));
  await town.as('ana', 'POST', `/api/v1/accounts/${town.ids.faye}/follow`);
  const id = await say('ana', 'Liked');
  for (const name of ['boris', 'faye'] as const) {
    await town.as(name, 'POST', `/api/v1/statuses/${id}/favourite`);
    await town.as(name, 'POST', `/api/v1/statuses/${id}/reblog`);
  }
  assert.deepEqual(await titles(), ['faye voted for your parley']);
  await at('ana', 'PUT', { data: { alerts: ALL, policy: 'all' } });
  service.taken.length = 0;
  await say('boris', '@ana in private', { visibility: 'direct' });
  assert.deepEqual(await titles(), []);
  await say('boris', '@ana in public');
  assert.deepEqual(await titles(), ['boris mentioned you']);
  await at('ana', 'PUT', { data: { alerts: ALL, policy: 'none' } });
  service.taken.length = 0;
  await say('boris', '@ana once more');
  assert.deepEqual(await titles(), []);
});

test('who rang a bell is told of a parley for followers', async () => {
  await town.as('faye', 'POST', `/api/v1/accounts/${town.ids.ana}/follow`, { notify: true });
  await at('faye', 'POST', wish());
  await say('ana', 'For those who follow', { visibility: 'private' });
  assert.deepEqual(
    (await told()).map((one) => [one.title, one.body]),
    [['ana spoke', 'For those who follow']],
  );
});

test('every device is told, also one that asked by the draft', async () => {
  await at('ana', 'POST', wish());
  const other = await grantToken(town.act(null), { account: town.ids.ana, app: null, scopes: ['read', 'push'] });
  const subscribed = await town.app.inject({
    method: 'POST',
    url: '/api/v1/push/subscription',
    headers: { authorization: `Bearer ${other.token}` },
    payload: wish({ endpoint: `http://${service.host}/draft`, standard: false }),
  });
  assert.equal(subscribed.statusCode, 200);
  await say('boris', '@ana on all of them');
  assert.deepEqual(await titles(), ['boris mentioned you', 'boris mentioned you']);
  assert.deepEqual(service.taken.map((one) => one.headers['content-encoding']).toSorted(), ['aes128gcm', 'aesgcm']);
});

test('a warning hides the words, and a filter the words or all of it', async () => {
  await at('ana', 'POST', wish());
  await say('boris', '@ana how it ends', { spoiler_text: 'The end of the film' });
  assert.deepEqual(
    (await told()).map((one) => one.body),
    ['The end of the film'],
  );
  const filter = (filter_action: string, keyword: string) =>
    town.as('ana', 'POST', '/api/v2/filters', {
      title: keyword,
      context: ['notifications'],
      filter_action,
      keywords_attributes: [{ keyword }],
    });
  await filter('warn', 'spiders');
  await filter('hide', 'snakes');
  service.taken.length = 0;
  await say('boris', '@ana about spiders');
  await say('boris', '@ana about snakes');
  assert.deepEqual(
    (await told()).map((one) => [one.title, one.body]),
    [['boris mentioned you', '']],
  );
});

test('what was taken back before it was sent is not sent, nor of whom one mutes by then', async () => {
  await at('ana', 'POST', wish());
  const id = await say('boris', '@ana never mind');
  await town.as('boris', 'DELETE', `/api/v1/statuses/${id}`);
  assert.deepEqual(await titles(), []);
  // Too long a night at the push service: the job waits, and ana mutes.
  service.answerWith(503);
  await say('faye', '@ana hear me');
  await told();
  assert.equal(service.taken.length, 1);
  await town.as('ana', 'POST', `/api/v1/accounts/${town.ids.faye}/mute`);
  service.answerWith(201);
  await wake();
  assert.equal(service.taken.length, 1);
});

/** As if the time to try again had come. */
async function wake(): Promise<void> {
  await town.sql`update push_subscriptions set rests_until = now() - interval '1 second'`;
  await town.sql`
    update graphile_worker._private_jobs set run_at = now()
    where task_id = (select id from graphile_worker._private_tasks where identifier = 'notifications.push')`;
  await town.settle();
}

test('a service that is out, or asks for patience, is tried again later, and a success forgets it', async () => {
  await at('ana', 'POST', wish());
  service.answerWith(429, { 'retry-after': '600' });
  await say('boris', '@ana patience');
  await town.settle();
  const [rest] = await town.sql<{ failures: number; minutes: number }[]>`
    select failures, round(extract(epoch from rests_until - now()) / 60)::int as minutes from push_subscriptions`;
  assert.deepEqual([rest!.failures, rest!.minutes], [1, 10]);
  // What comes while it rests does not knock.
  await say('boris', '@ana and more');
  await town.settle();
  assert.equal(service.taken.length, 1);
  service.answerWith(201);
  await wake();
  await wake();
  assert.equal(service.taken.length, 3);
  const [after] = await town.sql<{ failures: number }[]>`select failures, rests_until from push_subscriptions`;
  assert.equal(after!.failures, 0);
});

test('an address that is gone, or has failed for days, is dropped', async () => {
  for (const status of [404, 410]) {
    await at('ana', 'POST', wish());
    service.answerWith(status);
    await say('boris', `@ana ${status}`);
    await town.settle();
    assert.equal((await at('ana', 'GET')).status, 404, String(status));
  }
  await at('ana', 'POST', wish());
  service.answerWith(500);
  await town.sql`update push_subscriptions set failures = 20, failing_since = now() - interval '1 day'`;
  await say('boris', '@ana one day');
  await town.settle();
  assert.equal((await at('ana', 'GET')).status, 200, 'a day is no reason');
  await town.sql`update push_subscriptions set failing_since = now() - interval '3 days'`;
  await wake();
  assert.equal((await at('ana', 'GET')).status, 404);
});

test('news that is too old is not sent any more', async () => {
  await at('ana', 'POST', wish());
  service.answerWith(503);
  await say('boris', '@ana of last week');
  await town.settle();
  await town.sql`update notifications set created_at = now() - interval '3 days'`;
  service.answerWith(201);
  await wake();
  assert.equal(service.taken.length, 1);
});

test('a revoked token and a suspended account are told nothing from that moment', async () => {
  const { id, token } = await grantToken(town.act(null), {
    account: town.ids.clara,
    app: null,
    scopes: ['read', 'push'],
  });
  const headers = { authorization: `Bearer ${token}` };
  const subscribe = () =>
    town.app.inject({ method: 'POST', url: '/api/v1/push/subscription', headers, payload: wish() });
  assert.equal((await subscribe()).statusCode, 200);
  await say('boris', '@clara one');
  assert.equal((await told()).length, 1);
  await suspend(town.act(null), town.ids.clara);
  await say('boris', '@clara two');
  assert.equal((await told()).length, 1);
  await restore(town.act(null), town.ids.clara);
  await say('boris', '@clara three');
  // Revoked before the worker comes to it.
  assert.ok((await listSessions(town.sql, town.ids.clara)).some((one) => one.id === id));
  await closeSession(town.act('clara'), id);
  assert.equal((await told()).length, 1);
  assert.equal((await town.sql`select from push_subscriptions where account_id = ${town.ids.clara}`).length, 0);
});

test('a token without the scope cannot subscribe', async () => {
  const { token } = await grantToken(town.act(null), { account: town.ids.ana, app: null, scopes: ['read', 'write'] });
  const answer = await town.app.inject({
    method: 'POST',
    url: '/api/v1/push/subscription',
    headers: { authorization: `Bearer ${token}` },
    payload: wish(),
  });
  assert.equal(answer.statusCode, 403);
});
