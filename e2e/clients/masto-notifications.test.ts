// Notifications through masto, an independent client: groups, policy, requests and push subscriptions.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createRestAPIClient } from 'masto';
import {
  eventually,
  openBrowserKeys,
  openLiveTown,
  openPushService,
  type Browser,
  type LiveTown,
  type Name,
  type PushService,
} from '#testing';

let service: PushService;
let town: LiveTown;
let browser: Browser;
before(async () => {
  [service, browser] = [await openPushService(), await openBrowserKeys()];
  town = await openLiveTown({ FETCH_EXEMPT: service.host });
});
after(async () => {
  service.close();
  await town.close();
});
const rest = (name: Name) => createRestAPIClient({ url: town.url, accessToken: town.token(name) });

test('many who vote come as one group, with who they are, and are put away together', async () => {
  const ana = rest('ana');
  const { id } = await ana.v1.statuses.create({ status: 'Much liked' });
  for (const name of ['boris', 'clara', 'faye'] as const) await rest(name).v1.statuses.$select(id).favourite();
  const told = await eventually('all three', async () => {
    const page = await ana.v2.notifications.list({ expandAccounts: 'partial_avatars' });
    return page.notificationGroups[0]?.notificationsCount === 3 && page;
  });
  const [group] = told.notificationGroups;
  assert.deepEqual([group!.type, group!.sampleAccountIds.length], ['favourite', 3]);
  assert.deepEqual([told.accounts.length, told.partialAccounts?.length, told.statuses[0]?.id], [1, 2, id]);
  assert.equal((await ana.v2.notifications.unreadCount.fetch()).count, 1);
  const one = ana.v2.notifications.$select(group!.groupKey);
  assert.deepEqual((await one.accounts.fetch()).map((account) => account.acct).toSorted(), ['boris', 'clara', 'faye']);
  assert.equal((await one.fetch()).notificationGroups[0]!.groupKey, group!.groupKey);
  await one.dismiss();
  assert.deepEqual((await ana.v2.notifications.list()).notificationGroups, []);
});

test('a stranger waits in requests until they are let in', async () => {
  const [ana, faye] = [rest('ana'), rest('faye')];
  const policy = await ana.v2.notifications.policy.update({ forNotFollowing: 'filter' });
  assert.equal(policy.forNotFollowing, 'filter');
  await faye.v1.statuses.create({ status: '@ana may I?' });
  const request = await eventually('the request', async () => (await ana.v1.notifications.requests.list())[0]);
  assert.deepEqual([request.account.acct, request.notificationsCount], ['faye', '1']);
  assert.equal((await ana.v2.notifications.policy.fetch()).summary.pendingRequestsCount, 1);
  await ana.v1.notifications.requests.$select(request.id).accept();
  await eventually('the merge', async () => (await ana.v1.notifications.requests.merged.fetch()).merged);
  const kinds = (await ana.v1.notifications.list()).map((one) => `${one.type} by ${one.account.acct}`);
  assert.deepEqual(kinds, ['mention by faye']);
});

test('a device subscribes, hears sealed words and unsubscribes', async () => {
  const boris = rest('boris');
  const subscription = await boris.v1.push.subscription.create({
    subscription: { endpoint: `http://${service.host}/masto`, keys: browser.keys },
    data: { alerts: { mention: true } },
    policy: 'all',
  });
  const { configuration } = await boris.v2.instance.fetch();
  assert.equal(subscription.serverKey, configuration.vapid.publicKey);
  await rest('ana').v1.statuses.create({ status: '@boris viens' });
  const message = await eventually('the push', async () => service.taken[0]);
  assert.equal((JSON.parse(await browser.open(message)) as { title: string }).title, 'ana vous mentionne');
  const changed = await boris.v1.push.subscription.update({ data: { alerts: { follow: true } } });
  assert.deepEqual([changed.alerts.mention, changed.alerts.follow], [false, true]);
  assert.equal((await boris.v1.push.subscription.fetch()).endpoint, `http://${service.host}/masto`);
  await boris.v1.push.subscription.remove();
  await assert.rejects(boris.v1.push.subscription.fetch(), { statusCode: 404 });
});
