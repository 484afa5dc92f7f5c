// What a process remembers of a viewer costs no statement, and never outlives what changes it.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openDatabase, type Database } from '#platform';
import { block, follow, mute, unblock, unfollow } from '#graph';
import { keep, vote } from '#parleys';
import { statementsOf, openTown, type Name, type Town } from '#testing';

let town: Town;
/** As another process would write: this one hears of it by NOTIFY alone. */
let elsewhere: Database;
before(async () => {
  town = await openTown();
  elsewhere = openDatabase(town.house.databaseUrl, 1);
});
after(async () => {
  await elsewhere.end();
  await town.close();
});

const say = async (name: Name, body: Record<string, unknown>): Promise<string> =>
  (await town.as(name, 'POST', '/api/v1/statuses', body)).body.id;
const read = (name: Name, id: string) => town.as(name, 'GET', `/api/v1/statuses/${id}`);
const there = (name: Name) => ({ ...town.act(name), sql: elsewhere });

/** Does `work` in another process, and waits until this one has heard of it. */
async function happens(work: () => Promise<unknown>): Promise<void> {
  let isHeard = false;
  const stop = town.house.hub.hear((event) => void (isHeard ||= event.kind === 'test.marked'));
  await work();
  await elsewhere`select pg_notify('palabre', '{"kind":"test.marked"}')`;
  while (!isHeard) await new Promise((resume) => setTimeout(resume, 2));
  stop();
}

test('one parley that was seen before is answered without asking the database', async () => {
  const id = await say('ana', { status: 'Twice' });
  await read('boris', id);
  const statements = await statementsOf(town.sql, async () => {
    for (let n = 0; n < 3; n += 1) assert.equal((await read('boris', id)).status, 200);
  });
  assert.deepEqual(statements, []);
});

test('what the viewer does, here or in another process, is in what they read next', async () => {
  const id = await say('ana', { status: 'Marked' });
  const marks = async () => {
    const { favourited, bookmarked, reblogged, muted } = (await read('boris', id)).body;
    return [favourited, bookmarked, reblogged, muted];
  };
  assert.deepEqual(await marks(), [false, false, false, false]);
  await town.as('boris', 'POST', `/api/v1/statuses/${id}/bookmark`);
  assert.deepEqual(await marks(), [false, true, false, false]);
  await town.as('boris', 'POST', `/api/v1/statuses/${id}/mute`);
  await happens(() => vote(there('boris'), id as never));
  assert.deepEqual(await marks(), [true, true, false, true]);
  await town.as('boris', 'POST', `/api/v1/statuses/${id}/unbookmark`);
  await town.as('boris', 'POST', `/api/v1/statuses/${id}/reblog`);
  assert.deepEqual(await marks(), [true, false, true, true]);
  await happens(() => keep(there('boris'), id as never));
  assert.deepEqual(await marks(), [true, true, true, true]);
});

test('a follow lets in and an unfollow shuts out at the next read, wherever it happened', async () => {
  const id = await say('ana', { status: 'For followers', visibility: 'private' });
  const seen = async () => (await read('faye', id)).status;
  assert.equal(await seen(), 404);
  await follow(town.act('faye'), town.ids.ana);
  assert.equal(await seen(), 200);
  await happens(() => unfollow(there('faye'), town.ids.ana));
  assert.equal(await seen(), 404);
});

test('whoever is named in a parley for few sees it, and after an edit that names them no more does not', async () => {
  const id = await say('ana', { status: '@faye psst', visibility: 'direct' });
  assert.equal((await read('faye', id)).status, 200);
  assert.equal((await read('dora', id)).status, 404);
  await town.as('ana', 'PUT', `/api/v1/statuses/${id}`, { status: '@dora psst' });
  assert.equal((await read('faye', id)).status, 404);
  assert.equal((await read('dora', id)).status, 200);
});

test('a block is felt by both at the next read, and so is its end', async () => {
  const id = await say('dora', { status: 'To all' });
  const seen = async () => (await read('faye', id)).status;
  assert.equal(await seen(), 200);
  await block(town.act('dora'), town.ids.faye);
  assert.equal(await seen(), 404);
  await happens(() => unblock(there('dora'), town.ids.faye));
  assert.equal(await seen(), 200);
});

test('what is known is not kept beyond the end of a timed mute', async () => {
  const id = await say('dora', { status: 'Loud' });
  await mute(town.act('ana'), town.ids.dora, { seconds: 1 });
  await read('ana', id);
  assert.deepEqual(await statementsOf(town.sql, () => read('ana', id)), []);
  await new Promise((resume) => setTimeout(resume, 1_100));
  assert.equal((await statementsOf(town.sql, () => read('ana', id))).length, 1);
});
