// Conversations through the API: as each who takes part has them.

import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { openTown, type Name, type Town } from '#testing';

let town: Town;
before(async () => void (town = await openTown()));
after(() => town.close());
afterEach(async () => {
  for (const table of ['conversations', 'parleys', 'parley_mentions', 'blocks', 'mutes', 'outbox'])
    await town.sql.unsafe(`delete from ${table}`);
});

const say = async (who: Name, status: string, more: object = {}): Promise<string> => {
  const { body } = await town.as(who, 'POST', '/api/v1/statuses', { status, visibility: 'direct', ...more });
  await town.settle();
  return body.id;
};
const list = async (who: Name, query = ''): Promise<any[]> =>
  (await town.as(who, 'GET', `/api/v1/conversations${query}`)).body;
/** What somebody has: the last word, whether it is new, the others. */
const has = async (who: Name) =>
  (await list(who)).map((one) => [one.last_status.id, one.unread, one.accounts.map((a: any) => a.username).toSorted()]);

test('a thread of few is one conversation, new to whom it is for until they read it', async () => {
  const first = await say('ana', '@boris @dora shall we?');
  assert.deepEqual(await has('ana'), [[first, false, ['boris', 'dora']]]);
  assert.deepEqual(await has('boris'), [[first, true, ['ana', 'dora']]]);
  const [{ id }] = await list('boris');
  const read = await town.as('boris', 'POST', `/api/v1/conversations/${id}/read`);
  assert.deepEqual([read.status, read.body.id, read.body.unread], [200, id, false]);
  const answer = await say('dora', '@ana @boris yes', { in_reply_to_id: first });
  assert.deepEqual(await has('boris'), [[answer, true, ['ana', 'dora']]]);
  assert.equal((await list('boris'))[0].id, id);
  assert.equal((await town.as('boris', 'POST', `/api/v1/conversations/${id}/unread`)).body.unread, true);
  assert.deepEqual(await has('emil'), []);
  assert.equal((await town.as('emil', 'POST', `/api/v1/conversations/${id}/read`)).status, 404);
});

test('the latest stands first, pages go by the last word, and what is said to others opens none', async () => {
  const one = await say('boris', '@ana one');
  const two = await say('dora', '@ana two');
  await say('emil', '@ana in public', { visibility: 'public' });
  const alone = await say('ana', 'a note to myself');
  assert.deepEqual(
    (await has('ana')).map(([id]) => id),
    [alone, two, one],
  );
  assert.deepEqual((await has('ana'))[0]![2], ['ana']);
  const page = await town.as('ana', 'GET', '/api/v1/conversations?limit=1');
  assert.match(String(page.headers['link']), new RegExp(`max_id=${alone}`));
  assert.deepEqual(
    (await list('ana', `?limit=1&max_id=${alone}`)).map((c) => c.last_status.id),
    [two],
  );
  const later = await say('boris', '@ana three', { in_reply_to_id: one });
  assert.deepEqual(
    (await has('ana')).map(([id]) => id),
    [later, alone, two],
  );
});

test('a conversation that is put away comes back with the next word, for one person alone', async () => {
  const first = await say('boris', '@ana hello');
  const [{ id }] = await list('ana');
  assert.deepEqual((await town.as('ana', 'DELETE', `/api/v1/conversations/${id}`)).body, {});
  assert.deepEqual([await has('ana'), (await has('boris')).length], [[], 1]);
  assert.equal((await town.as('ana', 'GET', `/api/v1/statuses/${first}`)).status, 200);
  const second = await say('boris', '@ana again', { in_reply_to_id: first });
  assert.deepEqual(await has('ana'), [[second, true, ['boris']]]);
});

test('when the last word is taken back the one before it is the last, and with the only one the conversation goes', async () => {
  const first = await say('boris', '@ana hello');
  const second = await say('boris', '@ana oops', { in_reply_to_id: first });
  await town.as('boris', 'DELETE', `/api/v1/statuses/${second}`);
  await town.settle();
  assert.deepEqual(
    (await has('ana')).map(([id]) => id),
    [first],
  );
  await town.as('boris', 'DELETE', `/api/v1/statuses/${first}`);
  assert.deepEqual(await list('ana'), [], 'also before a worker has come by');
  await town.settle();
  assert.equal((await town.sql`select from conversations`).length, 0);
});

test('whom one mutes or blocks is heard in none, and an edit that names somebody lets them in', async () => {
  const first = await say('boris', '@ana hello');
  await town.as('ana', 'POST', `/api/v1/accounts/${town.ids.boris}/mute`);
  assert.deepEqual(await has('ana'), []);
  await town.as('ana', 'POST', `/api/v1/accounts/${town.ids.boris}/unmute`);
  assert.equal((await has('ana')).length, 1);
  await town.as('ana', 'POST', `/api/v1/accounts/${town.ids.boris}/block`);
  assert.deepEqual(await has('ana'), []);
  await town.as('boris', 'PUT', `/api/v1/statuses/${first}`, { status: '@dora hello' });
  await town.settle();
  assert.deepEqual(await has('dora'), [[first, true, ['boris']]]);
});

test('with an account go its conversations', async () => {
  await say('faye', '@ana hello');
  await town.sql`insert into outbox values (1, ${town.sql.json({ kind: 'accounts.deleted', account: town.ids.faye })})`;
  await town.settle();
  assert.equal((await town.sql`select from conversations`).length, 0);
});
