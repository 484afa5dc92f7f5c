// Who may reply: what one says when posting or later holds for the whole thread, and each viewer is told whether it lets them in.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTown, type Name, type Town } from '#testing';

let town: Town;
before(async () => {
  town = await openTown();
  // ana follows boris; boris follows ana too, faye only follows ana.
  await town.as('ana', 'POST', `/api/v1/accounts/${town.ids.boris}/follow`);
  await town.as('boris', 'POST', `/api/v1/accounts/${town.ids.ana}/follow`);
  await town.as('faye', 'POST', `/api/v1/accounts/${town.ids.ana}/follow`);
  await town.settle();
});
after(() => town.close());

const post = (who: Name, body: object) => town.as(who, 'POST', '/api/v1/statuses', body);
async function said(who: Name, body: object) {
  const answer = await post(who, body);
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
  return answer.body;
}
const setPolicy = (who: Name, id: string, policy: string) =>
  town.as(who, 'PUT', `/api/palabre/v1/parleys/${id}/reply_policy`, { reply_policy: policy });
const own = async (who: Name | null, id: string) => (await town.as(who, 'GET', `/api/v1/statuses/${id}`)).body.palabre;

async function mayReply(who: Name, id: string): Promise<boolean> {
  const { can_reply: isTold } = await own(who, id);
  const answer = await post(who, { status: 'May I?', in_reply_to_id: id });
  if (answer.status === 200) await town.as(who, 'DELETE', `/api/v1/statuses/${answer.body.id}`);
  else assert.deepEqual([answer.status, Object.keys(answer.body.details)], [403, ['in_reply_to_id']]);
  assert.equal(isTold, answer.status === 200, `what ${who} is told is what holds`);
  return isTold;
}
const whoMay = async (id: string) => {
  const may: Name[] = [];
  for (const who of ['ana', 'boris', 'clara', 'faye'] as const) if (await mayReply(who, id)) may.push(who);
  return may;
};

test('a parley says who may reply: everyone, whom its author follows, whom it names, who is verified', async () => {
  const status = 'What do you think, @clara?';
  const open = await said('ana', { status });
  assert.deepEqual([open.palabre.reply_policy, open.palabre.can_reply], ['everyone', true]);
  assert.deepEqual(await whoMay(open.id), ['ana', 'boris', 'clara', 'faye']);
  assert.deepEqual(await whoMay((await said('ana', { status, reply_policy: 'followed' })).id), [
    'ana',
    'boris',
    'clara',
  ]);
  assert.deepEqual(await whoMay((await said('ana', { status, reply_policy: 'mentioned' })).id), ['ana', 'clara']);
  const verified = await said('ana', { status, reply_policy: 'verified' });
  assert.deepEqual(await whoMay(verified.id), ['ana', 'clara']);
  const badge = { account_id: town.ids.faye, kind: 'newsroom', verified: 'The Faye Gazette' };
  assert.equal((await town.as('dora', 'POST', '/api/palabre/v1/admin/badges', badge)).status, 200);
  assert.deepEqual(await whoMay(verified.id), ['ana', 'clara', 'faye']);
  await town.as('dora', 'DELETE', '/api/palabre/v1/admin/badges', badge);
  const parody = { ...badge, kind: 'parody', verified: 'Not the real one' };
  await town.as('dora', 'POST', '/api/palabre/v1/admin/badges', parody);
  assert.deepEqual(await whoMay(verified.id), ['ana', 'clara'], 'a parody is verified to be nobody');
});

test('the policy of the first parley holds for replies to replies, and whom its author names further down is let in', async () => {
  const first = await said('ana', { status: 'Only among us', reply_policy: 'followed' });
  const second = await said('boris', { status: '@faye look at this', in_reply_to_id: first.id });
  assert.equal(second.palabre.reply_policy, 'followed');
  assert.deepEqual(await whoMay(second.id), ['ana', 'boris'], 'boris lets nobody in');
  const third = await said('ana', { status: '@faye what do you say?', in_reply_to_id: second.id });
  assert.deepEqual(await whoMay(third.id), ['ana', 'boris', 'faye']);
  const refused = await post('boris', { status: 'Mine', in_reply_to_id: first.id, reply_policy: 'mentioned' });
  assert.deepEqual([refused.status, Object.keys(refused.body.details)], [422, ['reply_policy']]);
});

test('its author alone changes it, for the whole thread at once, also where it was seen before', async () => {
  const first = await said('ana', { status: 'Open for now' });
  const second = await said('faye', { status: 'Hello', in_reply_to_id: first.id });
  assert.equal((await own('faye', second.id)).can_reply, true);
  assert.equal((await setPolicy('boris', first.id, 'mentioned')).status, 403);
  const onReply = await setPolicy('faye', second.id, 'mentioned');
  assert.deepEqual([onReply.status, Object.keys(onReply.body.details)], [422, ['id']]);
  const changed = await setPolicy('ana', first.id, 'mentioned');
  assert.deepEqual([changed.status, changed.body.palabre.reply_policy], [200, 'mentioned']);
  assert.deepEqual([(await own('faye', second.id)).can_reply, (await own('faye', first.id)).can_reply], [false, false]);
  assert.equal(await mayReply('faye', second.id), false, 'not even under one’s own reply');
  await town.as('ana', 'PUT', `/api/v1/statuses/${first.id}`, { status: 'Open for @faye' });
  assert.equal(await mayReply('faye', second.id), true, 'who is named by an edit');
  await setPolicy('ana', first.id, 'everyone');
  assert.equal(await mayReply('clara', second.id), true);
});

test('to be followed or unfollowed by the author opens and closes the thread', async () => {
  const { id } = await said('ana', { status: 'For friends', reply_policy: 'followed' });
  assert.equal(await mayReply('faye', id), false);
  await town.as('ana', 'POST', `/api/v1/accounts/${town.ids.faye}/follow`);
  assert.equal(await mayReply('faye', id), true);
  await town.as('ana', 'POST', `/api/v1/accounts/${town.ids.faye}/unfollow`);
  assert.equal(await mayReply('faye', id), false);
});

test('a stranger is told the policy and nothing of themselves; a policy that is none is refused', async () => {
  const { id } = await said('ana', { status: 'Hm', reply_policy: 'verified' });
  const palabre = await own(null, id);
  assert.deepEqual(
    [palabre.reply_policy, palabre.thread_account_id, 'can_reply' in palabre],
    ['verified', town.ids.ana, false],
  );
  const refused = await post('ana', { status: 'Hm', reply_policy: 'nobody' });
  assert.deepEqual([refused.status, Object.keys(refused.body.details)], [422, ['reply_policy']]);
});

test('when the first parley is gone, what is left of the thread is open', async () => {
  const first = await said('ana', { status: 'Soon gone', reply_policy: 'followed' });
  const second = await said('boris', { status: 'Still here', in_reply_to_id: first.id });
  assert.equal(await mayReply('faye', second.id), false);
  await town.as('ana', 'DELETE', `/api/v1/statuses/${first.id}`);
  await town.settle();
  assert.equal(await mayReply('faye', second.id), true);
});
