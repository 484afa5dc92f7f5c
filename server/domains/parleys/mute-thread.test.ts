// Muting a conversation.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTown, type Name, type Town } from '#testing';

let town: Town;
before(async () => void (town = await openTown()));
after(() => town.close());

const say = async (name: Name, status: string, to?: string): Promise<string> =>
  (await town.as(name, 'POST', '/api/v1/statuses', { status, ...(to && { in_reply_to_id: to }) })).body.id;
const told = async (name: Name): Promise<string[]> => {
  await town.settle();
  const { body } = await town.as(name, 'GET', '/api/v1/notifications');
  return body.map((one: { type: string }) => one.type);
};

test('nothing that is said or done in a muted conversation is told, and it is until then and after', async () => {
  const first = await say('ana', 'What about the well?');
  const answer = await say('boris', '@ana It is dry.', first);
  assert.deepEqual(await told('ana'), ['mention']);
  const muted = await town.as('ana', 'POST', `/api/v1/statuses/${answer}/mute`);
  assert.equal(muted.status, 200);
  assert.equal(muted.body.muted, true);
  assert.equal((await town.as('ana', 'GET', `/api/v1/statuses/${first}`)).body.muted, true);
  assert.equal((await town.as('boris', 'GET', `/api/v1/statuses/${first}`)).body.muted, false);
  const deep = await say('dora', '@ana Not mine.', answer);
  await town.as('dora', 'POST', `/api/v1/statuses/${first}/favourite`);
  await town.as('dora', 'POST', `/api/v1/statuses/${first}/reblog`);
  assert.deepEqual(await told('ana'), ['mention']);
  assert.deepEqual(await told('boris'), ['mention']);
  assert.equal((await town.as('ana', 'POST', `/api/v1/statuses/${deep}/unmute`)).body.muted, false);
  await say('dora', '@ana Still not.', answer);
  assert.deepEqual(await told('ana'), ['mention', 'mention']);
});

test('a conversation that one may not see cannot be muted', async () => {
  const direct = await town.as('ana', 'POST', '/api/v1/statuses', { status: '@boris psst', visibility: 'direct' });
  assert.equal((await town.as('dora', 'POST', `/api/v1/statuses/${direct.body.id}/mute`)).status, 404);
});
