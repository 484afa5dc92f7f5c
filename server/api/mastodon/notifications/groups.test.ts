// Notifications in groups: what is told together, where it stands, whom it shows, and what becomes of it when its members go.

import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { openTown, statementsOf, type Name, type Town } from '#testing';

let town: Town;
before(async () => void (town = await openTown()));
after(() => town.close());
beforeEach(async () => {
  await town.settle();
  const tables = ['notifications', 'notification_groups', 'markers', 'blocks', 'mutes', 'follows', 'outbox'];
  for (const table of tables) await town.sql.unsafe(`delete from ${table}`);
  // Nothing tells of rows that are put away by hand.
  town.house.forget();
});

interface Told {
  accounts: { id: string; acct: string; note?: string }[];
  partial_accounts?: { id: string; note?: string }[];
  statuses: { id: string }[];
  notification_groups: {
    group_key: string;
    notifications_count: number;
    type: string;
    sample_account_ids: string[];
    status_id?: string;
    page_min_id?: string;
    page_max_id?: string;
    latest_page_notification_at?: string;
  }[];
}
const told = async (name: Name, query = ''): Promise<Told> => {
  await town.settle();
  const answer = await town.as(name, 'GET', `/api/v2/notifications${query}`);
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
  return answer.body;
};
const nameOf = (id: string): string => Object.entries(town.ids).find(([, one]) => one === id)?.[0] ?? id;
const linesOf = ({ notification_groups: groups }: Told): string[] =>
  groups.map((one) => `${one.type} ${one.notifications_count}: ${one.sample_account_ids.map(nameOf).join(', ')}`);
const say = async (name: Name, status: string, more: object = {}): Promise<string> =>
  (await town.as(name, 'POST', '/api/v1/statuses', { status, ...more })).body.id;
const act = (name: Name, id: string, deed: string) => town.as(name, 'POST', `/api/v1/statuses/${id}/${deed}`);
/** Each in an order of their own: what is told in one batch has no other. */
const inTurn = async (deeds: (() => Promise<unknown>)[]): Promise<void> => {
  for (const deed of deeds) {
    await deed();
    await town.settle();
  }
};

test('votes for one parley, its echoes and follows come as one group each, the latest first', async () => {
  const id = await say('ana', 'Much liked');
  await inTurn([
    () => act('boris', id, 'favourite'),
    () => act('boris', id, 'reblog'),
    () => act('faye', id, 'favourite'),
    () => say('dora', '@ana indeed'),
    () => act('emil', id, 'favourite'),
    () => town.as('faye', 'POST', `/api/v1/accounts/${town.ids.ana}/follow`),
  ]);
  const page = await told('ana');
  assert.deepEqual(linesOf(page), [
    'follow 1: faye',
    'favourite 3: emil, faye, boris',
    'mention 1: dora',
    'reblog 1: boris',
  ]);
  assert.match(page.notification_groups[1]!.group_key, new RegExp(`^favourite-${id}-\\d+$`));
  assert.match(page.notification_groups[2]!.group_key, /^ungrouped-\d+$/);
  assert.deepEqual(page.accounts.map((one) => one.acct).toSorted(), ['boris', 'dora', 'emil', 'faye']);
  assert.equal(page.statuses.length, 2);
});

test('one by one they carry the key of their group', async () => {
  const id = await say('ana', 'Liked');
  await inTurn([() => act('boris', id, 'favourite'), () => act('faye', id, 'favourite')]);
  const list: { group_key: string }[] = (await town.as('ana', 'GET', '/api/v1/notifications')).body;
  const [group] = (await told('ana')).notification_groups;
  assert.deepEqual(
    list.map((one) => one.group_key),
    [group!.group_key, group!.group_key],
  );
});

test('who comes twelve hours after a group began begins another', async () => {
  const id = await say('ana', 'Liked for long');
  await inTurn([() => act('boris', id, 'favourite')]);
  const ago = (hours: number) => `favourite-${id}-${Math.floor(Date.now() / 3_600_000) - hours}`;
  const age = async (hours: number): Promise<void> => {
    await town.sql`update notification_groups set key = ${ago(hours)}`;
    await town.sql`update notifications set group_key = ${ago(hours)}`;
  };
  await age(11);
  await inTurn([() => act('faye', id, 'favourite')]);
  assert.deepEqual(linesOf(await told('ana')), ['favourite 2: faye, boris']);
  await age(12);
  await inTurn([() => act('emil', id, 'favourite')]);
  assert.deepEqual(linesOf(await told('ana')), ['favourite 1: emil', 'favourite 2: faye, boris']);
});

test('a vote taken back leaves its group, which stands where its newest member stands and ends with its last', async () => {
  const [first, second] = [await say('ana', 'One'), await say('ana', 'Two')];
  await inTurn([
    () => act('boris', first, 'favourite'),
    () => act('boris', second, 'favourite'),
    () => act('faye', first, 'favourite'),
  ]);
  assert.deepEqual(linesOf(await told('ana')), ['favourite 2: faye, boris', 'favourite 1: boris']);
  await act('faye', first, 'unfavourite');
  const page = await told('ana');
  assert.deepEqual(
    page.notification_groups.map((one) => one.status_id),
    [second, first],
  );
  await act('boris', first, 'unfavourite');
  assert.deepEqual(linesOf(await told('ana')), ['favourite 1: boris']);
});

test('what is deleted takes its groups along, and a block takes one out of them', async () => {
  const [first, second] = [await say('ana', 'One'), await say('ana', 'Two')];
  await inTurn([
    () => act('boris', first, 'favourite'),
    () => act('boris', second, 'favourite'),
    () => act('faye', second, 'favourite'),
  ]);
  await town.as('ana', 'DELETE', `/api/v1/statuses/${first}`);
  assert.deepEqual(linesOf(await told('ana')), ['favourite 2: faye, boris']);
  await town.as('ana', 'POST', `/api/v1/accounts/${town.ids.faye}/block`);
  assert.deepEqual(linesOf(await told('ana')), ['favourite 1: boris']);
});

test('whom one mutes is neither shown nor counted, and a group of nobody else is gone', async () => {
  const [first, second] = [await say('ana', 'One'), await say('ana', 'Two')];
  await inTurn([
    () => act('boris', first, 'favourite'),
    () => act('faye', first, 'favourite'),
    () => act('faye', second, 'favourite'),
  ]);
  await town.as('ana', 'POST', `/api/v1/accounts/${town.ids.faye}/mute`);
  assert.deepEqual(linesOf(await told('ana')), ['favourite 1: boris']);
});

test('kinds that a client cannot group come one by one, and kinds can be left out', async () => {
  const id = await say('ana', 'Liked');
  await inTurn([
    () => act('boris', id, 'favourite'),
    () => act('faye', id, 'favourite'),
    () => act('boris', id, 'reblog'),
  ]);
  assert.deepEqual(linesOf(await told('ana', '?grouped_types[]=reblog')), [
    'reblog 1: boris',
    'favourite 1: faye',
    'favourite 1: boris',
  ]);
  assert.deepEqual(linesOf(await told('ana', '?types[]=favourite')), ['favourite 2: faye, boris']);
  assert.deepEqual(linesOf(await told('ana', '?exclude_types[]=favourite')), ['reblog 1: boris']);
  assert.deepEqual(linesOf(await told('ana', `?account_id=${town.ids.boris}`)), [
    'reblog 1: boris',
    'favourite 2: faye, boris',
  ]);
});

test('faces come in short when they are asked for so, but for the latest of each group', async () => {
  const id = await say('ana', 'Liked');
  await inTurn([() => act('boris', id, 'favourite'), () => act('faye', id, 'favourite')]);
  const page = await told('ana', '?expand_accounts=partial_avatars');
  assert.deepEqual(
    page.accounts.map((one) => one.acct),
    ['faye'],
  );
  assert.deepEqual(
    page.partial_accounts!.map((one) => [nameOf(one.id), one.note]),
    [['boris', undefined]],
  );
  assert.equal((await town.as('ana', 'GET', '/api/v2/notifications?expand_accounts=all')).status, 422);
});

test('pages of groups follow one another without a gap or a repeat, both ways', async () => {
  const ids: string[] = [];
  for (let n = 0; n < 5; n += 1) ids.push(await say('ana', `Number ${n}`));
  for (const id of ids) await inTurn([() => act('boris', id, 'favourite'), () => say('faye', `@ana of ${id}`)]);
  // The first of them is voted for again: it stands on top, and nowhere else.
  await inTurn([() => act('emil', ids[0]!, 'favourite')]);
  const all = (await told('ana')).notification_groups.map((one) => one.group_key);
  assert.equal(all.length, 10);
  const read: string[] = [];
  for (let query: string | null = '?limit=3'; query;) {
    const answer = await town.as('ana', 'GET', `/api/v2/notifications${query}`);
    const groups = (answer.body as Told).notification_groups;
    read.push(...groups.map((one) => one.group_key));
    query = /\?[^>]*(?=>; rel="next")/.exec(String(answer.headers['link'] ?? ''))?.[0] ?? null;
  }
  assert.deepEqual(read, all);
  const [top, second, third] = (await told('ana', '?limit=3')).notification_groups;
  const newer = await told('ana', `?since_id=${third!.page_max_id}`);
  assert.deepEqual(linesOf(newer).length, 2);
  const next = await told('ana', `?min_id=${third!.page_max_id}&limit=1`);
  assert.equal(next.notification_groups[0]!.group_key, second!.group_key);
  assert.ok(top!.page_min_id! >= third!.page_max_id!, 'what is below the page is not said of it');
});

test('one group is read by its key, with who is in it, and put away whole', async () => {
  const id = await say('ana', 'Liked');
  await inTurn([
    () => act('boris', id, 'favourite'),
    () => act('faye', id, 'favourite'),
    () => say('boris', '@ana alone'),
  ]);
  const [alone, group] = (await told('ana')).notification_groups.map((one) => one.group_key);
  const one = await told('ana', `/${group}`);
  assert.deepEqual(linesOf(one), ['favourite 2: faye, boris']);
  assert.equal('page_min_id' in one.notification_groups[0]!, false);
  const accounts = async (key: string, query = ''): Promise<string[]> =>
    (await town.as('ana', 'GET', `/api/v2/notifications/${key}/accounts${query}`)).body.map(
      (person: { acct: string }) => person.acct,
    );
  assert.deepEqual(await accounts(group!), ['faye', 'boris']);
  assert.deepEqual(await accounts(group!, '?limit=1'), ['faye']);
  assert.deepEqual(await accounts(alone!), ['boris']);
  for (const key of [group!, alone!]) {
    assert.equal((await town.as('faye', 'GET', `/api/v2/notifications/${key}`)).status, 404);
    assert.deepEqual((await town.as('faye', 'GET', `/api/v2/notifications/${key}/accounts`)).body, []);
    await town.as('faye', 'POST', `/api/v2/notifications/${key}/dismiss`);
    assert.equal((await told('ana', `/${key}`)).notification_groups.length, 1);
    assert.equal((await town.as('ana', 'POST', `/api/v2/notifications/${key}/dismiss`)).status, 200);
    assert.equal((await town.as('ana', 'GET', `/api/v2/notifications/${key}`)).status, 404);
  }
  assert.deepEqual(linesOf(await told('ana')), []);
  await inTurn([() => act('emil', id, 'favourite')]);
  assert.deepEqual(linesOf(await told('ana')), ['favourite 1: emil']);
});

test('one of a group can be put away alone, and clearing puts away all', async () => {
  const id = await say('ana', 'Liked');
  await inTurn([() => act('boris', id, 'favourite'), () => act('faye', id, 'favourite')]);
  const [newest] = (await town.as('ana', 'GET', '/api/v1/notifications')).body as { id: string }[];
  for (let twice = 0; twice < 2; twice += 1) {
    await town.as('ana', 'POST', `/api/v1/notifications/${newest!.id}/dismiss`);
    assert.deepEqual(linesOf(await told('ana')), ['favourite 1: boris']);
  }
  await town.as('ana', 'POST', '/api/v1/notifications/clear');
  assert.deepEqual(linesOf(await told('ana')), []);
});

test('the unread are counted in groups, from the marker on and up to a limit', async () => {
  const id = await say('ana', 'Liked');
  await inTurn([() => say('boris', '@ana first')]);
  const [first] = (await told('ana')).notification_groups;
  await inTurn([
    () => act('boris', id, 'favourite'),
    () => act('faye', id, 'favourite'),
    () => say('faye', '@ana second'),
  ]);
  const count = async (query = ''): Promise<number> =>
    (await town.as('ana', 'GET', `/api/v2/notifications/unread_count${query}`)).body.count;
  assert.equal(await count(), 3);
  await town.as('ana', 'POST', '/api/v1/markers', { notifications: { last_read_id: first!.page_max_id } });
  assert.equal(await count(), 2);
  assert.equal(await count('?limit=1'), 1);
  assert.equal(await count('?types[]=favourite'), 1);
  assert.equal(await count('?grouped_types[]=follow'), 3);
  assert.equal(await count(`?account_id=${town.ids.faye}`), 2);
});

test('a page of groups costs the same few statements, however many voted', async () => {
  const id = await say('ana', 'Liked by all');
  await inTurn([() => act('boris', id, 'favourite'), () => say('faye', '@ana well said')]);
  const read = () => town.as('ana', 'GET', '/api/v2/notifications');
  await read();
  const before = (await statementsOf(town.sql, read)).length;
  await town.sql`
    insert into notifications (recipient_id, id, kind, actor_id, parley_id, created_at, group_key)
    select n.recipient_id, n.id + k, 'favourite', n.actor_id + k, n.parley_id, n.created_at, n.group_key
    from notifications n cross join generate_series(1, 500) k where n.group_key is not null`;
  await town.sql`update notification_groups set n = n + 500`;
  for (const other of ['Another', 'And another']) {
    const another = await say('ana', other);
    await inTurn([() => act('faye', another, 'favourite'), () => act('emil', another, 'reblog')]);
  }
  await read();
  assert.equal((await statementsOf(town.sql, read)).length, before);
  assert.ok(before <= 4, `${before} statements`);
});
