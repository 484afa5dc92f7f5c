// Notifications: who is told of what, once; taken back with its cause; counted, dismissed and cleared; never across a block.

import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { openTown, type Name, type Town } from '#testing';

let town: Town;
before(async () => void (town = await openTown()));
after(() => town.close());
beforeEach(async () => {
  await town.settle();
  const tables = ['notifications', 'blocks', 'mutes', 'follows', 'follow_requests', 'outbox'];
  for (const table of tables) await town.sql.unsafe(`delete from ${table}`);
});

interface Told {
  id: string;
  type: string;
  account: { acct: string };
  status?: { id: string };
}
const told = async (name: Name, query = ''): Promise<Told[]> => {
  await town.settle();
  return (await town.as(name, 'GET', `/api/v1/notifications${query}`)).body;
};
const kindsOf = (list: Told[]): string[] => list.map((one) => `${one.type} by ${one.account.acct}`);
const say = async (name: Name, status: string, more: object = {}): Promise<string> =>
  (await town.as(name, 'POST', '/api/v1/statuses', { status, ...more })).body.id;
const act = (name: Name, id: string, deed: string) => town.as(name, 'POST', `/api/v1/statuses/${id}/${deed}`);
const on = (name: Name, deed: string, whom: Name, body?: object) =>
  town.as(name, 'POST', `/api/v1/accounts/${town.ids[whom]}/${deed}`, body);

test('a mention, a reply, a vote, an echo and a follow are told, newest first', async () => {
  const id = await say('ana', 'To be answered');
  await say('boris', '@ana named');
  await say('faye', 'answered without naming', { in_reply_to_id: id });
  await act('boris', id, 'favourite');
  await act('boris', id, 'reblog');
  await on('clara', 'follow', 'ana');
  assert.deepEqual(kindsOf(await told('ana')).toSorted(), [
    'favourite by boris',
    'follow by clara',
    'mention by boris',
    'mention by faye',
    'reblog by boris',
  ]);
});

test('a locked account is told of a request, and of a follow once it has accepted', async () => {
  await on('ana', 'follow', 'clara');
  assert.deepEqual(kindsOf(await told('clara')), ['follow_request by ana']);
  await town.as('clara', 'POST', `/api/v1/follow_requests/${town.ids.ana}/authorize`);
  assert.deepEqual(kindsOf(await told('clara')), ['follow by ana']);
});

test('who echoed a parley is told of its edit, once for the latest', async () => {
  const id = await say('ana', 'Frist');
  await act('boris', id, 'reblog');
  for (const status of ['Firts', 'First']) {
    await town.settle();
    await town.as('ana', 'PUT', `/api/v1/statuses/${id}`, { status });
  }
  assert.deepEqual(kindsOf(await told('boris')), ['update by ana']);
});

test('to vote twice tells once, and to take it back takes it back', async () => {
  const id = await say('ana', 'Worth it');
  await act('boris', id, 'favourite');
  await act('boris', id, 'favourite');
  assert.equal((await told('ana')).length, 1);
  await act('boris', id, 'unfavourite');
  assert.deepEqual(await told('ana'), []);
});

test('what is deleted takes its notifications along', async () => {
  const id = await say('boris', '@ana soon gone');
  assert.equal((await told('ana')).length, 1);
  await town.as('boris', 'DELETE', `/api/v1/statuses/${id}`);
  assert.deepEqual(await told('ana'), []);
});

test('nobody is told across a block, nor of whom they mute', async () => {
  await on('ana', 'block', 'boris');
  await on('ana', 'mute', 'faye');
  await say('boris', '@ana do you hear');
  await say('faye', '@ana do you hear');
  assert.deepEqual(await told('ana'), []);
});

test('a mute that keeps notifications keeps them', async () => {
  await on('ana', 'mute', 'faye', { notifications: false });
  await say('faye', '@ana still here');
  assert.deepEqual(kindsOf(await told('ana')), ['mention by faye']);
});

test('to block takes away what was told before', async () => {
  await say('boris', '@ana before');
  assert.equal((await told('ana')).length, 1);
  await on('ana', 'block', 'boris');
  assert.deepEqual(await told('ana'), []);
});

test('nobody is told of their own deeds, nor of a direct parley that is not for them', async () => {
  const id = await say('ana', '@ana to myself');
  await act('ana', id, 'favourite');
  await town.sql`
    insert into follows (follower_id, followee_id, id, created_at)
    values (${town.ids.clara}, ${town.ids.boris}, 1, now())`;
  await say('boris', '@clara between us', { visibility: 'direct' });
  assert.deepEqual(await told('ana'), []);
  assert.deepEqual(kindsOf(await told('clara')), ['mention by boris']);
});

test('they are asked for by kind and by person', async () => {
  const id = await say('ana', 'Here');
  await act('boris', id, 'favourite');
  await say('faye', '@ana there');
  assert.deepEqual(kindsOf(await told('ana', '?types[]=favourite')), ['favourite by boris']);
  assert.deepEqual(kindsOf(await told('ana', '?exclude_types[]=favourite')), ['mention by faye']);
  assert.deepEqual(kindsOf(await told('ana', `?account_id=${town.ids.faye}`)), ['mention by faye']);
});

test('who rings a bell for somebody is told of each new parley of theirs, also of one for followers alone', async () => {
  assert.equal((await on('boris', 'follow', 'ana', { notify: true })).body.notifying, true);
  await on('faye', 'follow', 'ana');
  const id = await say('ana', 'For those who follow', { visibility: 'private' });
  await say('ana', '@faye between us', { visibility: 'direct' });
  await say('faye', 'Not hers');
  const [bell, ...others] = await told('boris');
  assert.deepEqual([bell!.type, bell!.status!.id, others], ['status', id, []]);
  assert.ok(!kindsOf(await told('faye')).includes('status by ana'));
  await on('boris', 'follow', 'ana', { notify: false });
  await say('ana', 'Unheard');
  assert.equal((await told('boris')).length, 1);
});

test('the unread are counted up to the marker; one is dismissed, all are cleared', async () => {
  for (const n of [1, 2, 3]) await say('boris', `@ana ${n}`);
  const [last, , first] = await told('ana');
  const unread = async (): Promise<number> =>
    (await town.as('ana', 'GET', '/api/v1/notifications/unread_count')).body.count;
  assert.equal(await unread(), 3);
  await town.as('ana', 'POST', '/api/v1/markers', { notifications: { last_read_id: first!.id } });
  assert.equal(await unread(), 2);
  await town.as('ana', 'POST', `/api/v1/notifications/${last!.id}/dismiss`);
  assert.equal((await told('ana')).length, 2);
  assert.equal((await town.as('ana', 'GET', `/api/v1/notifications/${last!.id}`)).status, 404);
  await town.as('ana', 'POST', '/api/v1/notifications/clear');
  assert.deepEqual(await told('ana'), []);
});

test('another’s notification can be neither read nor dismissed', async () => {
  await say('boris', '@ana for you alone');
  const [one] = await told('ana');
  assert.equal((await town.as('faye', 'GET', `/api/v1/notifications/${one!.id}`)).status, 404);
  await town.as('faye', 'POST', `/api/v1/notifications/${one!.id}/dismiss`);
  assert.equal((await told('ana')).length, 1);
});

test('pages follow one another without a gap or a repeat', async () => {
  for (let n = 0; n < 7; n += 1) await say('boris', `@ana ${n}`);
  const all = (await told('ana')).map((one) => one.id);
  const read: string[] = [];
  let query = '?limit=3';
  for (let pages = 0; pages < 4; pages += 1) {
    const list = await told('ana', query);
    read.push(...list.map((one) => one.id));
    if (list.length === 0) break;
    query = `?limit=3&max_id=${read.at(-1)}`;
  }
  assert.deepEqual(read, all);
});
