// Collections: who may be in them, who sees them, and how one gets out.

import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { deleteAccount } from '#accounts';
import { openTown, type Name, type Town } from '#testing';

let town: Town;
before(async () => void (town = await openTown()));
after(() => town.close());
beforeEach(async () => void (await town.sql`truncate collections, collection_items`));

const make = async (who: Name, more: object = {}) => {
  const { status, body } = await town.as(who, 'POST', '/api/v1/collections', { name: 'Tea lovers', ...more });
  assert.equal(status, 200, JSON.stringify(body));
  return body.collection;
};
const read = (who: Name | null, id: string) => town.as(who, 'GET', `/api/v1/collections/${id}`);
const add = (who: Name, id: string, whom: Name) =>
  town.as(who, 'POST', `/api/v1/collections/${id}/items`, { account_id: town.ids[whom] });
const namesIn = async (viewer: Name | null, id: string): Promise<string[]> => {
  const { accounts, collection } = (await read(viewer, id)).body;
  const byId = new Map(accounts.map((one: any) => [one.id, one.acct]));
  return collection.items.map((item: any) => byId.get(item.account_id));
};
const listed = async (viewer: Name | null, whose: Name, which = 'collections'): Promise<string[]> =>
  (await town.as(viewer, 'GET', `/api/v1/accounts/${town.ids[whose]}/${which}`)).body.collections.map(
    (one: any) => one.id,
  );

test('a collection is made with people in it, read by everybody, changed and removed by its maker alone', async () => {
  const accounts = [town.ids.boris, town.ids.faye, town.ids.boris];
  const made = await make('ana', { description: 'All kinds', tag_name: '#Thé', language: 'fr', account_ids: accounts });
  const { id, created_at: at, updated_at: changed, items, ...rest } = made;
  assert.equal(changed, at);
  assert.deepEqual(rest, {
    account_id: town.ids.ana,
    uri: `https://palabre.test/collections/${id}`,
    url: null,
    name: 'Tea lovers',
    description: 'All kinds',
    language: 'fr',
    local: true,
    sensitive: false,
    discoverable: true,
    tag: { name: 'thé', url: 'https://palabre.test/tags/th%C3%A9' },
    item_count: 2,
  });
  assert.deepEqual(Object.keys(items[0]).toSorted(), ['account_id', 'created_at', 'id', 'state']);
  assert.deepEqual(await namesIn(null, id), ['boris', 'faye']);
  assert.deepEqual([await listed(null, 'ana'), await listed('boris', 'boris', 'in_collections')], [[id], [id]]);
  const path = `/api/v1/collections/${id}`;
  assert.equal((await town.as('boris', 'PATCH', path, { name: 'Mine' })).status, 404);
  assert.equal((await town.as('boris', 'DELETE', path)).status, 404);
  const { body } = await town.as('ana', 'PATCH', path, { name: 'Coffee', tag_name: '', sensitive: true });
  assert.deepEqual(
    [body.collection.name, body.collection.tag, body.collection.sensitive, body.collection.description],
    ['Coffee', null, true, 'All kinds'],
  );
  assert.deepEqual((await town.as('ana', 'DELETE', path)).body, {});
  assert.equal((await read('ana', id)).status, 404);
});

test('people are put in once, taken out, and put in again', async () => {
  const { id } = await make('ana');
  const first = (await add('ana', id, 'boris')).body.collection_item;
  assert.equal(first.state, 'accepted');
  assert.equal((await add('ana', id, 'boris')).body.collection_item.id, first.id);
  assert.equal((await add('boris', id, 'faye')).status, 404, 'it is not theirs');
  assert.equal((await town.as('boris', 'DELETE', `/api/v1/collections/${id}/items/${first.id}`)).status, 404);
  assert.equal((await town.as('ana', 'DELETE', `/api/v1/collections/${id}/items/${first.id}`)).status, 200);
  assert.deepEqual(await namesIn(null, id), []);
  await add('ana', id, 'boris');
  assert.deepEqual(await namesIn(null, id), ['boris']);
});

test('whoever takes themselves out is out for good', async () => {
  const { id } = await make('ana');
  const { id: item } = (await add('ana', id, 'boris')).body.collection_item;
  const path = `/api/v1/collections/${id}/items/${item}/revoke`;
  assert.equal((await town.as('faye', 'POST', path)).status, 404, 'it is not them');
  assert.equal((await town.as('boris', 'POST', path)).status, 200);
  assert.deepEqual([await namesIn('ana', id), await listed('boris', 'boris', 'in_collections')], [[], []]);
  const again = await add('ana', id, 'boris');
  assert.deepEqual([again.status, Object.keys(again.body.details)], [403, ['account_id']]);
});

test('nobody is put in who does not want to be found, who is blocked, or who is not here', async () => {
  const { id } = await make('ana');
  await town.as('faye', 'PATCH', '/api/v1/profile', { discoverable: false });
  assert.equal((await add('ana', id, 'faye')).status, 403);
  const whole = await town.as('ana', 'POST', '/api/v1/collections', { name: 'x', account_ids: [town.ids.faye] });
  assert.deepEqual(
    [whole.status, Object.keys(whole.body.details), await listed('ana', 'ana')],
    [403, ['account_ids'], [id]],
  );
  await town.as('faye', 'PATCH', '/api/v1/profile', { discoverable: true });
  await town.as('dora', 'POST', `/api/v1/accounts/${town.ids.ana}/block`);
  assert.equal((await add('ana', id, 'dora')).status, 404);
  await town.as('dora', 'POST', `/api/v1/accounts/${town.ids.ana}/unblock`);
  assert.equal((await add('ana', id, 'goran')).status, 404);
});

test('a block takes each out of the other’s collections, and hides them', async () => {
  const [hers, his] = [await make('ana'), await make('boris')];
  await add('ana', hers.id, 'boris');
  await add('boris', his.id, 'ana');
  await add('boris', his.id, 'faye');
  await town.as('ana', 'POST', `/api/v1/accounts/${town.ids.boris}/block`);
  for (const [viewer, id] of [
    ['boris', hers.id],
    ['ana', his.id],
  ] as const)
    assert.equal((await read(viewer, id)).status, 404);
  assert.deepEqual(await listed('boris', 'ana'), []);
  await town.settle();
  assert.deepEqual([await namesIn(null, hers.id), await namesIn(null, his.id)], [[], ['faye']]);
  await town.as('ana', 'POST', `/api/v1/accounts/${town.ids.boris}/unblock`);
});

test('one that is not to be found is on no list of others, and opens for who has its address', async () => {
  const { id } = await make('ana', { discoverable: false, account_ids: [town.ids.boris] });
  assert.deepEqual([await listed('faye', 'ana'), await listed('faye', 'boris', 'in_collections')], [[], []]);
  assert.deepEqual([await listed('ana', 'ana'), await listed('boris', 'boris', 'in_collections')], [[id], [id]]);
  assert.equal((await read(null, id)).status, 200);
});

test('there are at most ten collections of twenty-five people', async () => {
  for (let n = 0; n < 10; n += 1) await make('faye');
  const eleventh = await town.as('faye', 'POST', '/api/v1/collections', { name: 'One more' });
  assert.deepEqual([eleventh.status, Object.keys(eleventh.body.details)], [422, ['name']]);
  const [id] = await listed('faye', 'faye');
  await town.sql`
    insert into collection_items (collection_id, account_id, id, created_at)
    select ${id!}, n, n, now() from generate_series(1, 25) n`;
  const full = await add('faye', id!, 'boris');
  assert.deepEqual([full.status, Object.keys(full.body.details)], [422, ['account_id']]);
});

for (const [what, more, field] of [
  ['without a name', { name: ' ' }, 'name'],
  ['with a name of forty-one letters', { name: 'n'.repeat(41) }, 'name'],
  ['with a long story', { description: 'd'.repeat(101) }, 'description'],
  ['with two hashtags', { tag_name: 'tea coffee' }, 'tag_name'],
  ['in no language', { language: 'x' }, 'language'],
] as const)
  test(`a collection ${what} is refused by the name of the field`, async () => {
    const { status, body } = await town.as('ana', 'POST', '/api/v1/collections', { name: 'Tea', ...more });
    assert.deepEqual([status, Object.keys(body.details)], [422, [field]]);
  });

test('who leaves takes their collections along, and is in none any more', async () => {
  const [hers, his] = [await make('clara'), await make('boris', { account_ids: [town.ids.clara] })];
  await deleteAccount(town.act('emil'), town.ids.clara);
  assert.deepEqual([(await read(null, hers.id)).status, await namesIn(null, his.id)], [404, []]);
  await town.settle();
  assert.equal((await town.sql`select from collections where account_id = ${town.ids.clara}`).length, 0);
  assert.equal((await town.sql`select from collection_items where account_id = ${town.ids.clara}`).length, 0);
});
