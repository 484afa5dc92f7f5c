// Lists through the API: made, changed, peopled, read; whose they are; what an exclusive one keeps from home.

import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { limits } from '#contract';
import { openTown, type Name, type Town } from '#testing';

let town: Town;
before(async () => void (town = await openTown()));
after(() => town.close());
afterEach(async () => {
  const tables = 'lists list_members follows blocks mutes parleys parley_mentions echoes homes home_entries outbox';
  for (const table of tables.split(' ')) await town.sql.unsafe(`delete from ${table}`);
});

const make = async (who: Name, wish: object, ...members: Name[]): Promise<string> => {
  const { status, body } = await town.as(who, 'POST', '/api/v1/lists', wish);
  assert.equal(status, 200, JSON.stringify(body));
  const account_ids = members.map((name) => town.ids[name]);
  assert.deepEqual((await town.as(who, 'POST', `/api/v1/lists/${body.id}/accounts`, { account_ids })).body, {});
  return body.id;
};
const say = async (who: Name, status: string, more: object = {}): Promise<string> =>
  (await town.as(who, 'POST', '/api/v1/statuses', { status, ...more })).body.id;
const idsOf = async (who: Name, path: string): Promise<string[]> => {
  const { status, body } = await town.as(who, 'GET', `/api/v1/${path}`);
  assert.equal(status, 200, path);
  return body.map((one: { id: string }) => one.id);
};
const read = (who: Name, list: string, query = ''): Promise<string[]> => idsOf(who, `timelines/list/${list}${query}`);
const home = (who: Name): Promise<string[]> => idsOf(who, 'timelines/home');

test('a list is made, changed, found and dropped, and nobody else’s', async () => {
  const id = await make('ana', { title: '  Close   friends ' }, 'boris', 'dora');
  const entity = { id, title: 'Close friends', replies_policy: 'list', exclusive: false };
  assert.deepEqual((await town.as('ana', 'GET', '/api/v1/lists')).body, [entity]);
  const changed = await town.as('ana', 'PUT', `/api/v1/lists/${id}`, { replies_policy: 'none', exclusive: 'true' });
  assert.deepEqual(changed.body, { ...entity, replies_policy: 'none', exclusive: true });
  assert.deepEqual((await town.as('ana', 'GET', `/api/v1/accounts/${town.ids.boris}/lists`)).body, [changed.body]);
  assert.deepEqual((await town.as('boris', 'GET', `/api/v1/accounts/${town.ids.boris}/lists`)).body, []);
  for (const [method, path] of [
    ['GET', ''],
    ['PUT', ''],
    ['DELETE', ''],
    ['GET', '/accounts'],
    ['POST', '/accounts'],
  ] as const)
    assert.equal((await town.as('boris', method, `/api/v1/lists/${id}${path}`)).status, 404, `${method} ${path}`);
  assert.equal((await town.as('boris', 'GET', `/api/v1/timelines/list/${id}`)).status, 404);
  assert.deepEqual((await town.as('ana', 'DELETE', `/api/v1/lists/${id}`)).body, {});
  assert.deepEqual((await town.as('ana', 'GET', '/api/v1/lists')).body, []);
  assert.equal((await town.sql`select from list_members`).length, 0);
});

test('what is wrong with a list is said by the name of the field', async () => {
  for (const [body, field] of [
    [{}, 'title'],
    [{ title: ' ' }, 'title'],
    [{ title: 'é'.repeat(limits.lists.titleCharacters + 1) }, 'title'],
    [{ title: 'x', replies_policy: 'some' }, 'replies_policy'],
    [{ title: 'x', exclusive: 'perhaps' }, 'exclusive'],
  ] as const) {
    const answer = await town.as('ana', 'POST', '/api/v1/lists', body);
    assert.deepEqual([answer.status, Object.keys(answer.body.details)], [422, [field]]);
  }
  for (let n = 0; n < limits.lists.most; n += 1) await town.as('ana', 'POST', '/api/v1/lists', { title: `${n}` });
  assert.equal((await town.as('ana', 'POST', '/api/v1/lists', { title: 'one more' })).status, 422);
});

test('members one does not follow are let in, each once; nobody who is absent, suspended or blocked', async () => {
  const id = await make('ana', { title: 'x' }, 'boris', 'faye');
  const path = `/api/v1/lists/${id}/accounts`;
  assert.equal((await town.as('ana', 'POST', path, { account_ids: [town.ids.boris] })).status, 200);
  assert.deepEqual(await idsOf('ana', `lists/${id}/accounts`), [town.ids.faye, town.ids.boris]);
  assert.deepEqual(await idsOf('ana', `lists/${id}/accounts?limit=0`), [town.ids.faye, town.ids.boris]);
  assert.deepEqual(await idsOf('ana', `lists/${id}/accounts?limit=1`), [town.ids.faye]);
  await town.as('ana', 'POST', `/api/v1/accounts/${town.ids.dora}/block`);
  for (const whom of ['99', town.ids.goran, town.ids.dora]) {
    const refused = await town.as('ana', 'POST', path, { account_ids: [town.ids.clara, whom] });
    assert.deepEqual([refused.status, Object.keys(refused.body.details)], [404, ['account_ids']]);
  }
  assert.equal((await town.as('ana', 'DELETE', path, { account_ids: [town.ids.boris, '99'] })).status, 200);
  assert.deepEqual(await idsOf('ana', `lists/${id}/accounts`), [town.ids.faye]);
});

test('a block takes each out of the other’s lists, and unblocking brings none back', async () => {
  const [hers, his] = [await make('ana', { title: 'x' }, 'boris'), await make('boris', { title: 'y' }, 'ana')];
  await town.as('ana', 'POST', `/api/v1/accounts/${town.ids.boris}/block`);
  await town.as('ana', 'POST', `/api/v1/accounts/${town.ids.boris}/unblock`);
  assert.deepEqual(await idsOf('ana', `lists/${hers}/accounts`), []);
  assert.deepEqual(await idsOf('boris', `lists/${his}/accounts`), []);
});

test('a list holds what its members wrote and echoed, from before they came too, and no direct parley', async () => {
  const first = await say('boris', 'before');
  const id = await make('ana', { title: 'x' }, 'boris', 'faye');
  const byEmil = await say('emil', 'by emil');
  const echo = (await town.as('boris', 'POST', `/api/v1/statuses/${byEmil}/reblog`)).body.id;
  await town.as('faye', 'POST', `/api/v1/statuses/${byEmil}/reblog`);
  await town.as('faye', 'POST', `/api/v1/statuses/${first}/reblog`);
  await say('boris', '@ana psst', { visibility: 'direct' });
  await say('boris', 'for followers', { visibility: 'private' });
  await say('emil', 'not a member');
  assert.deepEqual(await read('ana', id), [echo, first]);
  await town.as('ana', 'POST', `/api/v1/accounts/${town.ids.boris}/follow`);
  assert.equal((await read('ana', id)).length, 3);
});

test('whom one mutes or blocks, and what mentions whom one blocks, stands in no list', async () => {
  const id = await make('ana', { title: 'x' }, 'boris', 'faye');
  await say('boris', 'of who is muted');
  const byFaye = await say('faye', 'plain');
  await say('faye', '@emil hello');
  const byEmil = await say('emil', 'of who is blocked');
  await town.as('faye', 'POST', `/api/v1/statuses/${byEmil}/reblog`);
  await town.as('ana', 'POST', `/api/v1/accounts/${town.ids.emil}/block`);
  await town.as('ana', 'POST', `/api/v1/accounts/${town.ids.boris}/mute`);
  assert.deepEqual(await read('ana', id), [byFaye]);
});

test('replies are shown as the list’s policy says', async () => {
  await town.as('ana', 'POST', `/api/v1/accounts/${town.ids.dora}/follow`);
  const id = await make('ana', { title: 'x' }, 'boris', 'faye');
  const [byAna, byFaye, byDora, byEmil] = [
    await say('ana', '1'),
    await say('faye', '2'),
    await say('dora', '3'),
    await say('emil', '4'),
  ];
  const reply = (to: string) => say('boris', 'a reply', { in_reply_to_id: to });
  const [toAna, toFaye, toDora] = [await reply(byAna), await reply(byFaye), await reply(byDora)];
  const toSelf = await reply(await reply(byEmil));
  const always = [byFaye, toAna, toSelf];
  for (const [replies_policy, more] of [
    ['none', []],
    ['list', [toFaye]],
    ['followed', [toDora]],
  ] as const) {
    await town.as('ana', 'PUT', `/api/v1/lists/${id}`, { replies_policy });
    assert.deepEqual((await read('ana', id)).toSorted(), [...always, ...more].toSorted(), replies_policy);
  }
});

test('a list is walked down and up without gaps or repeats', async () => {
  const id = await make('ana', { title: 'x' }, 'boris', 'faye');
  const all: string[] = [];
  for (let n = 0; n < 9; n += 1) all.unshift(await say(n % 2 === 0 ? 'boris' : 'faye', `${n}`));
  const down: string[] = [];
  for (let page = await read('ana', id, '?limit=2'); page.length > 0;) {
    down.push(...page);
    page = await read('ana', id, `?limit=2&max_id=${down.at(-1)}`);
  }
  assert.deepEqual(down, all);
  assert.deepEqual(await read('ana', id, `?limit=2&min_id=${all[5]}`), all.slice(3, 5));
  assert.deepEqual(await read('ana', id, `?limit=2&since_id=${all[5]}`), all.slice(0, 2));
});

for (const way of ['written to', 'built afterwards'] as const) {
  test(`an exclusive list keeps its members’ parleys and echoes out of a home that is ${way}, and gives them back`, async () => {
    for (const name of ['boris', 'dora'] as const)
      await town.as('ana', 'POST', `/api/v1/accounts/${town.ids[name]}/follow`);
    await town.settle();
    if (way === 'written to') await home('ana');
    const early = await say('boris', 'early');
    await town.settle();
    const id = await make('ana', { title: 'x', exclusive: true }, 'boris');
    const late = await say('boris', 'late');
    const [byEmil, byDora] = [await say('emil', 'e'), await say('dora', 'd')];
    await town.as('boris', 'POST', `/api/v1/statuses/${byEmil}/reblog`);
    const shared = (await town.as('dora', 'POST', `/api/v1/statuses/${late}/reblog`)).body.id;
    await town.settle();
    assert.deepEqual(await home('ana'), [shared, byDora]);
    assert.equal((await read('ana', id)).length, 3);
    await town.as('ana', 'PUT', `/api/v1/lists/${id}`, { exclusive: false });
    await town.settle();
    const open = await home('ana');
    assert.ok(open.includes(early) && open.includes(byDora), `${open}`);
    await town.as('ana', 'PUT', `/api/v1/lists/${id}`, { exclusive: true });
    await town.settle();
    assert.ok(!(await home('ana')).includes(early));
    await town.as('ana', 'DELETE', `/api/v1/lists/${id}`);
    await town.settle();
    assert.ok((await home('ana')).includes(early));
  });
}

test('with an account go its lists, and its places in others’', async () => {
  await make('faye', { title: 'x' }, 'ana');
  await make('ana', { title: 'y', exclusive: true }, 'faye', 'boris');
  await town.sql`update accounts set deleted_at = now() where id = ${town.ids.faye}`;
  await town.sql`insert into outbox values (1, ${town.sql.json({ kind: 'accounts.deleted', account: town.ids.faye })})`;
  await town.settle();
  assert.equal((await town.sql`select from lists`).length, 1);
  const left = await town.sql`select account_id from list_members`;
  assert.deepEqual(
    left.map((row) => row['account_id']),
    [town.ids.boris],
  );
  await town.sql`update accounts set deleted_at = null where id = ${town.ids.faye}`;
});
