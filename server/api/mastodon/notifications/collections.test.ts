// Who is put into a collection is told, and told again when it says something else; and of kinds that an app may not know it
// is told in words.

import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import type { Collection, GroupedNotifications, Notification } from '#contract';
import { openTown, type Name, type Town } from '#testing';

let town: Town;
before(async () => void (town = await openTown()));
after(() => town.close());
beforeEach(async () => {
  await town.settle();
  for (const table of ['collections', 'collection_items', 'notifications', 'notification_requests', 'blocks', 'mutes'])
    await town.sql.unsafe(`delete from ${table}`);
  town.house.forget();
});

const ok = async (who: Name, method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, body?: object) => {
  const answer = await town.as(who, method, url, body);
  assert.equal(answer.status, 200, `${method} ${url}: ${JSON.stringify(answer.body)}`);
  return answer.body;
};
const make = async (...whom: Name[]): Promise<Collection> => {
  const account_ids = whom.map((name) => town.ids[name]);
  const made = { name: 'Tea lovers', description: 'All kinds', account_ids };
  return (await ok('ana', 'POST', '/api/v1/collections', made)).collection;
};
const told = async (who: Name, query = ''): Promise<Notification[]> => {
  await town.settle();
  return ok(who, 'GET', `/api/v1/notifications${query}`);
};
const kinds = async (who: Name): Promise<string[]> => (await told(who)).map((one) => one.type);

test('who is put into a collection is told of it, with all that it says', async () => {
  const made = await make('boris', 'ana');
  const [one, ...more] = await told('boris');
  assert.deepEqual(more, []);
  assert.deepEqual([one!.type, one!.account.acct, one!.status], ['added_to_collection', 'ana', undefined]);
  assert.deepEqual(one!.collection, made);
  assert.equal(one!.group_key, `ungrouped-${one!.id}`);
  assert.deepEqual(await kinds('ana'), [], 'nobody is told what they did to themselves');
  await ok('ana', 'POST', `/api/v1/collections/${made.id}/items`, { account_id: town.ids.faye });
  assert.deepEqual(await kinds('faye'), ['added_to_collection']);
});

test('who is in it is told when it says something else, once for the latest, and not of what nobody reads', async () => {
  const { id } = await make('boris');
  const path = `/api/v1/collections/${id}`;
  await ok('ana', 'PATCH', path, { name: 'Tea lovers', discoverable: false });
  assert.deepEqual(await kinds('boris'), ['added_to_collection']);
  for (const name of ['Coffee lovers', 'Cocoa lovers']) {
    await ok('ana', 'PATCH', path, { name });
    await town.settle();
  }
  const [one, ...more] = await told('boris');
  assert.deepEqual([one!.type, one!.collection!.name], ['collection_update', 'Cocoa lovers']);
  assert.deepEqual(
    more.map((other) => other.type),
    ['added_to_collection'],
  );
});

test('whoever leaves, is taken out or loses the collection is told nothing of it any more', async () => {
  const { id, items } = await make('boris', 'faye', 'dora');
  const itemOf = (name: Name): string => items.find((item) => item.account_id === town.ids[name])!.id;
  await town.settle();
  await ok('boris', 'POST', `/api/v1/collections/${id}/items/${itemOf('boris')}/revoke`);
  await ok('ana', 'DELETE', `/api/v1/collections/${id}/items/${itemOf('faye')}`);
  assert.deepEqual([await kinds('boris'), await kinds('faye')], [[], []]);
  assert.deepEqual(await kinds('dora'), ['added_to_collection']);
  await ok('ana', 'DELETE', `/api/v1/collections/${id}`);
  assert.deepEqual((await town.as('dora', 'GET', '/api/v1/notifications')).body, [], 'at once, before any worker');
  await town.settle();
  assert.equal((await town.sql`select from notifications`).length, 0);
});

test('a block takes it away, a mute hides it, and a policy holds it back in silence', async () => {
  await ok('boris', 'POST', `/api/v1/accounts/${town.ids.ana}/mute`);
  await make('boris', 'faye', 'emil');
  assert.deepEqual(await kinds('boris'), []);
  await ok('faye', 'POST', `/api/v1/accounts/${town.ids.ana}/block`);
  assert.deepEqual(await kinds('faye'), []);
  await ok('dora', 'PATCH', '/api/v2/notifications/policy', { for_not_following: 'filter' });
  await make('dora');
  assert.deepEqual(await kinds('dora'), []);
  assert.deepEqual(await ok('dora', 'GET', '/api/v1/notifications/requests'), []);
  assert.deepEqual(
    (await told('dora', '?include_filtered=true')).map((one) => one.type),
    ['added_to_collection'],
  );
  await ok('dora', 'PATCH', '/api/v2/notifications/policy', { for_not_following: 'accept' });
});

test('in the list of groups it stands alone, and kinds can be asked for and left out', async () => {
  const made = await make('boris');
  await town.settle();
  const page: GroupedNotifications = await ok('boris', 'GET', '/api/v2/notifications');
  const [group] = page.notification_groups;
  assert.deepEqual([group!.type, group!.collection, group!.notifications_count], ['added_to_collection', made, 1]);
  assert.deepEqual([page.accounts.map((one) => one.acct), page.statuses], [['ana'], []]);
  assert.equal((await told('boris', '?types[]=added_to_collection')).length, 1);
  assert.equal((await told('boris', '?exclude_types[]=added_to_collection')).length, 0);
});

test('an app that does not know the kind is told in words, in its language, if it says what it knows', async () => {
  await make('boris');
  await town.settle();
  const [{ id, group_key: key }] = await ok('boris', 'GET', '/api/v1/notifications');
  const french = 'supported_types[]=mention&lang=fr';
  const words = {
    title: 'ana vous ajoute à une collection',
    details: 'Tea lovers',
    summary:
      'Cette application ne connaît pas ce genre de notification. Ouvrez le site dans un navigateur pour tout voir.',
  };
  assert.deepEqual((await ok('boris', 'GET', `/api/v1/notifications?${french}`))[0].fallback, words);
  assert.deepEqual((await ok('boris', 'GET', `/api/v1/notifications/${id}?${french}`)).fallback, words);
  for (const path of [`/api/v2/notifications?${french}`, `/api/v2/notifications/${key}?${french}`])
    assert.deepEqual((await ok('boris', 'GET', path)).notification_groups[0].fallback, words);
  const [known] = await ok('boris', 'GET', '/api/v1/notifications?supported_types[]=added_to_collection');
  const [silent] = await ok('boris', 'GET', '/api/v1/notifications');
  assert.deepEqual([known.fallback, silent.fallback], [undefined, undefined]);
});

test('the number of the latest in a group is the same after JavaScript has read it as a number', async () => {
  const { id } = await ok('ana', 'POST', '/api/v1/statuses', { status: 'Liked' });
  for (const who of ['boris', 'faye', 'emil'] as const) await ok(who, 'POST', `/api/v1/statuses/${id}/favourite`);
  await make('ana', 'boris');
  await town.settle();
  const ids = new Set((await ok('ana', 'GET', '/api/v1/notifications')).map((one: Notification) => one.id));
  const page: GroupedNotifications = await ok('ana', 'GET', '/api/v2/notifications');
  for (const group of page.notification_groups) assert.ok(ids.has(String(group.most_recent_notification_id)));
});

test('a clash of ids is an error that is tried again, never a silence', async () => {
  const { id } = await ok('ana', 'POST', '/api/v1/statuses', { status: 'Liked' });
  await ok('boris', 'POST', `/api/v1/statuses/${id}/favourite`);
  await town.settle();
  const [row] = await town.sql<{ id: string; parley: string }[]>`
    select id, parley_id as parley from notifications where recipient_id = ${town.ids.ana}`;
  await assert.rejects(
    town.sql`
      insert into notifications (recipient_id, id, kind, actor_id, parley_id, created_at)
      values (${town.ids.ana}, ${row!.id}, 'reblog', ${town.ids.faye}, ${row!.parley}, now())
      on conflict (recipient_id, kind, actor_id, parley_id, collection_id, decision_id, report_id) do nothing`,
    /notifications_pkey/,
  );
});
