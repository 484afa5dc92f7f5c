// A first page of notifications that was read before costs no statement, and never shows what was taken back.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTown, statementsOf, type Town } from '#testing';

let town: Town;
let id: string;
before(async () => {
  town = await openTown();
  id = (await town.as('ana', 'POST', '/api/v1/statuses', { status: 'Hear me' })).body.id;
});
after(() => town.close());

const told = async (): Promise<string[]> => {
  const { body } = await town.as('ana', 'GET', '/api/v1/notifications');
  const { body: v2 } = await town.as('ana', 'GET', '/api/v2/notifications');
  const kinds = body.map((one: { type: string; account: { acct: string } }) => `${one.type} ${one.account.acct}`);
  assert.equal(v2.notification_groups.length, new Set(body.map((one: { group_key: string }) => one.group_key)).size);
  return kinds;
};
/** What ana is told once the workers have caught up, and this process has heard of it. */
async function toldAfter(deed: () => Promise<unknown>): Promise<string[]> {
  await told();
  await deed();
  await town.settle();
  return told();
}
const on = (what: string) => town.as('boris', 'POST', `/api/v1/statuses/${id}/${what}`);
const account = (name: 'ana' | 'boris' | 'dora', by: 'ana' | 'boris' | 'dora', what: string, body?: object) =>
  town.as(by, 'POST', `/api/v1/accounts/${town.ids[name]}/${what}`, body);

test('each thing that tells or takes back is on the page that is read next', async () => {
  assert.deepEqual(await toldAfter(() => on('favourite')), ['favourite boris']);
  assert.deepEqual(await toldAfter(() => on('reblog')), ['reblog boris', 'favourite boris']);
  assert.deepEqual(await toldAfter(() => on('unfavourite')), ['reblog boris']);
  assert.deepEqual(await toldAfter(() => account('ana', 'dora', 'follow')), ['follow dora', 'reblog boris']);
  assert.deepEqual(await toldAfter(() => account('ana', 'dora', 'unfollow')), ['reblog boris']);
  assert.deepEqual(await toldAfter(() => account('boris', 'ana', 'mute')), []);
  assert.deepEqual(await toldAfter(() => account('boris', 'ana', 'unmute')), ['reblog boris']);
  assert.deepEqual(await toldAfter(() => town.as('ana', 'POST', '/api/v1/notifications/clear')), []);
  await on('favourite');
  assert.deepEqual(await toldAfter(() => account('boris', 'ana', 'block')), []);
});

test('a page that was read before costs no statement', async () => {
  assert.deepEqual(await toldAfter(() => account('ana', 'dora', 'follow')), ['follow dora']);
  assert.deepEqual(await statementsOf(town.sql, told), []);
});
