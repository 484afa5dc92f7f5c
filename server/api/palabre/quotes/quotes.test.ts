// Quotes by asking: nothing is shown until the author agrees, nor ever when they decline; and nobody else can say it.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Notification, Quote, QuoteRequest, ShallowQuote, Status } from '#contract';
import { openTown, type Name, type Town } from '#testing';

let town: Town;
before(async () => {
  town = await openTown();
  await ok('boris', 'POST', `/api/v1/accounts/${town.ids.ana}/follow`);
});
after(() => town.close());

const ok = async (...call: Parameters<Town['as']>) => {
  const answer = await town.as(...call);
  assert.equal(answer.status, 200, `${call[1]} ${call[2]}: ${JSON.stringify(answer.body)}`);
  return answer.body;
};
const say = (who: Name, policy = 'ask', more: object = {}): Promise<Status> =>
  ok(who, 'POST', '/api/v1/statuses', { status: 'The well is deep', quote_approval_policy: policy, ...more });
const quote = (who: Name, id: string, more: object = {}) =>
  town.as(who, 'POST', '/api/v1/statuses', { status: 'Look at this', quoted_status_id: id, ...more });
const read = (who: Name | null, id: string): Promise<Status> => ok(who, 'GET', `/api/v1/statuses/${id}`);
const seen = async (who: Name | null, id: string) => {
  const { state, quoted_status: quoted } = (await read(who, id)).quote as Quote<Status>;
  return [state, quoted?.id ?? null];
};
const answer = (who: Name, id: string, how: 'accept' | 'reject') =>
  town.as(who, 'POST', `/api/palabre/v1/quote_requests/${id}/${how}`);
const asking = (who: Name): Promise<QuoteRequest<Status>[]> => ok(who, 'GET', '/api/palabre/v1/quote_requests');
const listed = async (id: string): Promise<string[]> =>
  (await ok(null, 'GET', `/api/v1/statuses/${id}/quotes`)).map((one: Status) => one.id);

test('the API says who must ask, to each', async () => {
  const asked = await say('ana');
  const among = await say('ana', 'followers_ask');
  const approvals = async (who: Name | null, id: string) => {
    const { automatic, manual, current_user: current } = (await read(who, id)).quote_approval;
    return [automatic.join(), manual.join(), current];
  };
  assert.deepEqual(await approvals('faye', asked.id), ['', 'public', 'manual']);
  assert.deepEqual(await approvals('boris', asked.id), ['', 'public', 'manual']);
  assert.deepEqual(await approvals('ana', asked.id), ['', 'public', 'automatic']);
  assert.deepEqual(await approvals(null, asked.id), ['', 'public', 'denied']);
  assert.deepEqual(await approvals('faye', among.id), ['followers', 'public', 'manual']);
  assert.deepEqual(await approvals('boris', among.id), ['followers', 'public', 'automatic']);
  assert.equal((await quote('boris', among.id)).body.quote.state, 'accepted');
});

test('what asks shows nothing and counts nowhere until its author agrees; then everybody sees it', async () => {
  const { id } = await say('ana');
  const { body } = await quote('faye', id);
  assert.deepEqual(
    [body.quote, await seen('ana', body.id)],
    [{ state: 'pending', quoted_status: null }, ['pending', null]],
  );
  assert.doesNotMatch(JSON.stringify(await read('faye', body.id)), /The well is deep/);
  assert.deepEqual([await listed(id), (await read('ana', id)).quotes_count], [[], 0]);
  const nested = (await quote('boris', body.id)).body.quote.quoted_status.quote as ShallowQuote;
  assert.deepEqual(nested, { state: 'pending', quoted_status_id: null });
  const [request, ...more] = await asking('ana');
  assert.deepEqual([request!.status.id, request!.quoted_status.id, more], [body.id, id, []]);
  assert.deepEqual([await asking('faye'), await asking('boris')], [[], []]);
  const agreed = await answer('ana', body.id, 'accept');
  assert.deepEqual([agreed.status, agreed.body.quote.state, agreed.body.quote.quoted_status.id], [200, 'accepted', id]);
  assert.equal((await answer('ana', body.id, 'accept')).status, 200, 'to agree twice is to agree once');
  assert.deepEqual([await seen(null, body.id), await listed(id)], [['accepted', id], [body.id]]);
  assert.deepEqual([(await read('ana', id)).quotes_count, await asking('ana')], [1, []]);
  assert.equal((await answer('ana', body.id, 'reject')).status, 422, 'what was agreed to is revoked, not declined');
  await ok('ana', 'POST', `/api/v1/statuses/${id}/quotes/${body.id}/revoke`);
  assert.deepEqual([await seen('faye', body.id), (await read('ana', id)).quotes_count], [['revoked', null], 0]);
});

test('what its author declines is never shown, also by the revoking that other apps know', async () => {
  const { id } = await say('ana');
  const first = (await quote('faye', id)).body.id;
  const second = (await quote('boris', id)).body.id;
  assert.equal((await answer('ana', first, 'reject')).body.quote.state, 'rejected');
  await ok('ana', 'POST', `/api/v1/statuses/${id}/quotes/${second}/revoke`);
  for (const quoting of [first, second]) assert.deepEqual(await seen('faye', quoting), ['rejected', null]);
  assert.equal((await answer('ana', first, 'accept')).status, 422);
  await ok('faye', 'DELETE', `/api/v1/statuses/${first}`);
  assert.deepEqual([(await read('ana', id)).quotes_count, await asking('ana')], [0, []]);
});

test('only who is asked can answer, and only while both are there to be seen', async () => {
  const { id } = await say('ana');
  const { id: quoting } = (await quote('faye', id)).body;
  for (const who of ['boris', 'faye'] as const) assert.equal((await answer(who, quoting, 'accept')).status, 404);
  assert.equal((await answer('ana', id, 'accept')).status, 404, 'it quotes nothing');
  const open = await say('ana', 'public');
  assert.equal((await answer('ana', (await quote('faye', open.id)).body.id, 'accept')).status, 404, 'it asked nothing');
  await ok('ana', 'POST', `/api/v1/accounts/${town.ids.faye}/block`);
  assert.deepEqual([await asking('ana'), (await answer('ana', quoting, 'accept')).status], [[], 404]);
  await ok('ana', 'POST', `/api/v1/accounts/${town.ids.faye}/unblock`);
  await ok('ana', 'DELETE', `/api/v1/statuses/${id}`);
  assert.deepEqual([await asking('ana'), (await answer('ana', quoting, 'accept')).status], [[], 404]);
  assert.deepEqual(await seen('faye', quoting), ['pending', null]);
});

test('nobody is asked for what they cannot see', async () => {
  const { id } = await say('ana');
  const few = await quote('boris', id, { visibility: 'private' });
  assert.deepEqual([few.status, Object.keys(few.body.details)], [422, ['quoted_status_id']]);
  const named = await quote('boris', id, { visibility: 'private', status: '@ana may I?' });
  assert.equal(named.body.quote.state, 'pending');
  assert.equal((await answer('ana', named.body.id, 'accept')).status, 200);
  assert.equal((await read('ana', id)).quotes_count, 0, 'what is for few is in no count for all');
});

test('its author is told who asks, and whoever quotes hears the answer without asking again', async () => {
  const { id } = await say('ana');
  const { id: quoting } = (await quote('faye', id)).body;
  await town.settle();
  const [told] = (await ok('ana', 'GET', '/api/v1/notifications?types[]=quote')) as Notification[];
  assert.deepEqual([told!.account.acct, told!.status!.id, told!.status!.quote!.state], ['faye', quoting, 'pending']);
  assert.deepEqual(await seen('faye', quoting), ['pending', null]);
  await answer('ana', quoting, 'accept');
  assert.deepEqual(await seen('faye', quoting), ['accepted', id], 'what was remembered is forgotten');
  await ok('ana', 'PUT', `/api/v1/statuses/${id}`, { status: 'The well was deep' });
  await town.settle();
  const edits = (await ok('faye', 'GET', '/api/v1/notifications?types[]=quoted_update')) as Notification[];
  assert.equal(edits.length, 1);
});

test('who must ask can be what one’s parleys start with; other apps are told the strictest they know', async () => {
  for (const [policy, wire] of [
    ['ask', 'nobody'],
    ['followers_ask', 'followers'],
  ]) {
    const source = { quote_policy: policy };
    const self = await ok('emil', 'PATCH', '/api/v1/accounts/update_credentials', { source });
    assert.deepEqual([self.source.quote_policy, self.source.palabre.quote_policy], [wire, policy]);
    assert.equal((await ok('emil', 'GET', '/api/v1/preferences'))['posting:default:quote_policy'], wire);
    const { quote_approval: approval } = await ok('emil', 'POST', '/api/v1/statuses', { status: 'Hm' });
    assert.deepEqual(approval.manual, ['public']);
  }
});
