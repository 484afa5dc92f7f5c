// Hashtags through the API: followed, shown on profiles, how much they are used, and what they bring home.

import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { limits } from '#contract';
import { openTown, type Name, type Town } from '#testing';

let town: Town;
before(async () => void (town = await openTown()));
after(() => town.close());
afterEach(async () => {
  const tables =
    'tag_follows featured_tags tag_uses parley_tags parleys parley_mentions echoes follows blocks mutes lists list_members homes home_entries outbox';
  for (const table of tables.split(' ')) await town.sql.unsafe(`delete from ${table}`);
});

const say = async (who: Name, status: string, more: object = {}): Promise<string> =>
  (await town.as(who, 'POST', '/api/v1/statuses', { status, ...more })).body.id;
const post = (who: Name, path: string, body?: object) => town.as(who, 'POST', `/api/v1/${path}`, body);
const get = async (who: Name | null, path: string): Promise<any> => {
  const { status, body } = await town.as(who, 'GET', `/api/v1/${path}`);
  assert.equal(status, 200, path);
  return body;
};
const home = async (who: Name): Promise<string[]> =>
  (await get(who, 'timelines/home')).map((one: { id: string }) => one.id);

test('a tag says how much it was used in a week, in public, and by how many', async () => {
  await say('ana', '#Jardin 1');
  await say('ana', '#jardin 2');
  await say('boris', '#JARDIN 3');
  await say('boris', 'for few #jardin', { visibility: 'private' });
  await town.settle();
  const tag = await get(null, 'tags/%23Jardin');
  assert.equal(tag.name, 'jardin');
  assert.equal(tag.url, 'https://palabre.test/tags/jardin');
  assert.equal(tag.history.length, 7);
  assert.deepEqual([tag.history[0].uses, tag.history[0].accounts, tag.history[1].uses], ['3', '2', '0']);
  assert.equal(Number(tag.history[0].day) % 86_400, 0);
  assert.equal('following' in tag, false);
  const unheard = await get('ana', 'tags/unheard');
  assert.deepEqual([unheard.following, unheard.featuring, unheard.history[0].uses], [false, false, '0']);
  for (const wrong of ['123', 'a%20b', '%23'])
    assert.equal((await town.as('ana', 'GET', `/api/v1/tags/${wrong}`)).status, 404, wrong);
});

test('a tag is followed once, listed by pages, and no longer after', async () => {
  assert.equal((await post('ana', 'tags/Jardin/follow')).body.following, true);
  await post('ana', 'tags/jardin/follow');
  await post('ana', 'tags/puits/follow');
  const names = async (query = '') => (await get('ana', `followed_tags${query}`)).map((tag: any) => tag.name);
  assert.deepEqual(await names(), ['puits', 'jardin']);
  const first = await town.as('ana', 'GET', '/api/v1/followed_tags?limit=1');
  assert.equal(first.body[0].following, true);
  const next = /max_id=(\d+)/.exec(String(first.headers['link']))![1];
  assert.deepEqual(await names(`?max_id=${next}`), ['jardin']);
  assert.equal((await post('ana', 'tags/jardin/unfollow')).body.following, false);
  assert.deepEqual(await names(), ['puits']);
  await town.sql`
    insert into tag_follows select ${town.ids.boris}, 't' || n, n, now() from generate_series(1, ${limits.tags.followed}) n`;
  assert.equal((await post('boris', 'tags/onemore/follow')).status, 422);
});

for (const way of ['written to', 'built afterwards'] as const) {
  test(`a followed tag brings what is said to all with it, once, into a home that is ${way}`, async () => {
    await post('ana', `accounts/${town.ids.boris}/follow`);
    await post('ana', `accounts/${town.ids.emil}/block`);
    await post('ana', 'tags/jardin/follow');
    await post('ana', 'tags/puits/follow');
    await town.settle();
    if (way === 'written to') await home('ana');
    const byFaye = await say('faye', '#jardin #puits');
    const byBoris = await say('boris', '#Jardin too');
    await say('emil', '#jardin of who is blocked');
    await say('faye', '#jardin for few', { visibility: 'unlisted' });
    await say('faye', '#autre');
    const own = await say('ana', 'my own #jardin');
    await say('dora', '#jardin @emil');
    const byDora = await say('dora', 'a reply #jardin', { in_reply_to_id: byFaye });
    await town.settle();
    assert.deepEqual(await home('ana'), [byDora, own, byBoris, byFaye]);
    await post('ana', `accounts/${town.ids.dora}/mute`);
    assert.deepEqual(await home('ana'), [own, byBoris, byFaye]);
    await post('ana', 'tags/jardin/unfollow');
    await town.settle();
    assert.deepEqual(await home('ana'), [own, byBoris, byFaye]);
    await post('ana', `accounts/${town.ids.boris}/unfollow`);
    await post('ana', 'tags/puits/unfollow');
    await town.settle();
    assert.deepEqual(await home('ana'), [own]);
  });
}

test('a tag that one follows brings what was said before, keeps it when its author is unfollowed, and yields to exclusive lists', async () => {
  const early = await say('boris', '#jardin');
  await home('ana');
  await post('ana', 'tags/jardin/follow');
  await town.settle();
  assert.deepEqual(await home('ana'), [early]);
  await post('ana', `accounts/${town.ids.boris}/follow`);
  await post('ana', `accounts/${town.ids.boris}/unfollow`);
  await town.settle();
  assert.deepEqual(await home('ana'), [early]);
  const list = (await post('ana', 'lists', { title: 'x', exclusive: true })).body.id;
  await post('ana', `lists/${list}/accounts`, { account_ids: [town.ids.boris] });
  const late = await say('boris', '#jardin again');
  await town.settle();
  assert.ok(!(await home('ana')).includes(late));
});

test('tags shown on a profile say how often their owner used them for all to see, and when last', async () => {
  await say('ana', '#Jardin');
  const { id } = (await post('ana', 'featured_tags', { name: '#Jardin' })).body;
  await say('ana', '#jardin', { visibility: 'unlisted' });
  await say('ana', '#jardin', { visibility: 'private' });
  const gone = await say('ana', '#jardin #puits');
  await say('boris', '#jardin');
  assert.deepEqual(
    (await get('ana', 'featured_tags/suggestions')).map((tag: any) => tag.name),
    ['puits'],
  );
  const shown = async () => (await get(null, `accounts/${town.ids.ana}/featured_tags`))[0];
  assert.deepEqual(await shown(), {
    id,
    name: 'Jardin',
    url: 'https://palabre.test/tags/jardin',
    statuses_count: '3',
    last_status_at: new Date().toISOString().slice(0, 10),
  });
  await town.as('ana', 'DELETE', `/api/v1/statuses/${gone}`);
  assert.equal((await shown()).statuses_count, '2');
  assert.equal((await post('ana', 'tags/puits/feature')).body.featuring, true);
  assert.equal((await get('ana', 'featured_tags')).length, 2);
  assert.equal((await post('ana', 'tags/puits/unfeature')).body.featuring, false);
  assert.equal((await town.as('boris', 'DELETE', `/api/v1/featured_tags/${id}`)).status, 404);
  assert.equal((await town.as('ana', 'DELETE', `/api/v1/featured_tags/${id}`)).status, 200);
  assert.deepEqual(await get('ana', 'featured_tags'), []);
  const wrong = await post('ana', 'featured_tags', { name: '12' });
  assert.deepEqual([wrong.status, Object.keys(wrong.body.details)], [422, ['name']]);
  for (let n = 0; n < limits.tags.featured; n += 1) await post('ana', 'featured_tags', { name: `t${n}` });
  assert.equal((await post('ana', 'featured_tags', { name: 'onemore' })).status, 422);
});

test('with an account goes what it followed, showed and used', async () => {
  await say('faye', '#jardin');
  await post('faye', 'tags/jardin/follow');
  await post('faye', 'featured_tags', { name: 'jardin' });
  await town.settle();
  await town.sql`insert into outbox values (1, ${town.sql.json({ kind: 'accounts.deleted', account: town.ids.faye })})`;
  await town.settle();
  for (const table of ['tag_follows', 'featured_tags', 'tag_uses'])
    assert.equal((await town.sql`select from ${town.sql(table)}`).length, 0, table);
});
