// Quotes through the API: made with consent, shown to whom may see what is quoted, revoked, counted, told of.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Notification, Quote, ShallowQuote, Status } from '#contract';
import { openTown, statementsOf, type Name, type Town } from '#testing';

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
const say = (who: Name, status: string, more: object = {}): Promise<Status> =>
  ok(who, 'POST', '/api/v1/statuses', { status, ...more });
const quote = (who: Name, id: string, more: object = {}) =>
  town.as(who, 'POST', '/api/v1/statuses', { status: 'Look at this', quoted_status_id: id, ...more });
const read = (who: Name | null, id: string): Promise<Status> => ok(who, 'GET', `/api/v1/statuses/${id}`);
const seen = async (who: Name | null, id: string) => {
  const { state, quoted_status: quoted } = (await read(who, id)).quote as Quote<Status>;
  return [state, quoted?.id ?? null];
};

test('a quote shows what is quoted whole, counts, and tells its author', async () => {
  const { id } = await say('ana', 'The well is deep');
  const answer = await quote('boris', id);
  const shown = answer.body.quote as Quote<Status>;
  assert.deepEqual([answer.status, shown.state, shown.quoted_status?.id], [200, 'accepted', id]);
  assert.match(shown.quoted_status!.content, /The well is deep/);
  assert.equal(shown.quoted_status!.favourited, false);
  assert.equal((await read('ana', id)).quotes_count, 1);
  await town.settle();
  const [told] = (await ok('ana', 'GET', '/api/v1/notifications?types[]=quote')) as Notification[];
  assert.deepEqual([told!.account.acct, told!.status!.id], ['boris', answer.body.id]);
  const quotes: Status[] = await ok(null, 'GET', `/api/v1/statuses/${id}/quotes`);
  assert.deepEqual(
    quotes.map((one) => one.id),
    [answer.body.id],
  );
});

test('a quote inside a quote is an id, and needs no words of one’s own', async () => {
  const { id } = await say('ana', 'One');
  const second = (await quote('boris', id)).body;
  const third = (await quote('faye', second.id, { status: '' })).body;
  const inner = third.quote.quoted_status.quote as ShallowQuote;
  assert.deepEqual([inner.state, inner.quoted_status_id], ['accepted', id]);
});

test('who may quote is what the author says, and the API says it to each', async () => {
  const open = await say('ana', 'For all');
  const among = await say('ana', 'Among us', { quote_approval_policy: 'followers' });
  const mine = await say('ana', 'Mine', { quote_approval_policy: 'nobody' });
  const approvals = async (who: Name | null, id: string) => {
    const { automatic, manual, current_user: current } = (await read(who, id)).quote_approval;
    assert.deepEqual(manual, []);
    return [automatic.join(), current];
  };
  assert.deepEqual(await approvals('faye', open.id), ['public', 'automatic']);
  assert.deepEqual(await approvals(null, open.id), ['public', 'denied']);
  assert.deepEqual(await approvals('boris', among.id), ['followers', 'automatic']);
  assert.deepEqual(await approvals('faye', among.id), ['followers', 'denied']);
  assert.deepEqual(await approvals('boris', mine.id), ['', 'denied']);
  assert.deepEqual(await approvals('ana', mine.id), ['', 'automatic']);
  const statuses = await Promise.all([quote('boris', among.id), quote('faye', among.id), quote('boris', mine.id)]);
  assert.deepEqual(
    statuses.map((answer) => answer.status),
    [200, 404, 404],
  );
  assert.deepEqual(Object.keys(statuses[1]!.body.details), ['quoted_status_id']);
  const changed: Status = await ok('ana', 'PUT', `/api/v1/statuses/${mine.id}/interaction_policy`, {
    quote_approval_policy: 'public',
  });
  assert.deepEqual(changed.quote_approval.automatic, ['public']);
  assert.equal((await quote('boris', mine.id)).status, 200);
  const stranger = await town.as('boris', 'PUT', `/api/v1/statuses/${mine.id}/interaction_policy`, {
    quote_approval_policy: 'nobody',
  });
  assert.equal(stranger.status, 404);
});

test('what is for few only its author quotes, and only for as few', async () => {
  const few = await say('ana', 'For my followers', { visibility: 'private', quote_approval_policy: 'public' });
  assert.deepEqual(few.quote_approval, { automatic: [], manual: [], current_user: 'automatic' });
  assert.equal((await quote('boris', few.id)).status, 404);
  const own = await quote('ana', few.id, { visibility: 'public' });
  assert.equal(own.body.visibility, 'private');
  const secret = await say('ana', 'For @boris', { visibility: 'direct' });
  assert.equal((await quote('ana', secret.id)).status, 404);
  assert.equal((await quote('boris', secret.id)).status, 404);
});

test('who quotes somebody in a direct parley must mention them', async () => {
  const { id } = await say('ana', 'Loud');
  const behind = await quote('boris', id, { visibility: 'direct', status: 'psst @faye' });
  assert.deepEqual([behind.status, Object.keys(behind.body.details)], [422, ['quoted_status_id']]);
  assert.equal((await quote('boris', id, { visibility: 'direct', status: 'psst @ana' })).status, 200);
});

test('a quote of what a viewer may not see shows nothing of it', async () => {
  const few = await say('ana', 'Hidden words', { visibility: 'private' });
  const own = (await quote('ana', few.id)).body;
  await ok('ana', 'PUT', `/api/v1/statuses/${own.id}`, { status: '@faye see' });
  assert.deepEqual(await seen('boris', own.id), ['accepted', few.id]);
  const byFaye = await read('faye', own.id);
  assert.deepEqual(await seen('faye', own.id), ['unauthorized', null]);
  assert.doesNotMatch(JSON.stringify(byFaye), new RegExp(`Hidden words|${few.id}`));
});

test('across a block nothing is quoted and nothing shown, and of whom one mutes it says so', async () => {
  const { id } = await say('ana', 'Quotable');
  const { id: quoting } = (await quote('boris', id)).body;
  await ok('clara', 'POST', `/api/v1/accounts/${town.ids.ana}/block`);
  await ok('ana', 'POST', `/api/v1/accounts/${town.ids.dora}/block`);
  await ok('faye', 'POST', `/api/v1/accounts/${town.ids.ana}/mute`);
  assert.deepEqual(await seen('clara', quoting), ['blocked_account', null]);
  assert.deepEqual(await seen('dora', quoting), ['unauthorized', null]);
  assert.deepEqual(await seen('faye', quoting), ['muted_account', id]);
  assert.deepEqual(await seen(null, quoting), ['accepted', id]);
  for (const who of ['clara', 'dora'] as const) {
    assert.equal((await quote(who, id)).status, 404);
    assert.equal((await town.as(who, 'GET', `/api/v1/statuses/${id}/quotes`)).status, 404);
  }
  const nested = (await quote('emil', quoting)).body;
  const inner = (await read('clara', nested.id)).quote as Quote<Status>;
  assert.deepEqual(inner.quoted_status!.quote, { state: 'blocked_account', quoted_status_id: null });
  for (const [who, deed] of [
    ['clara', 'unblock'],
    ['faye', 'unmute'],
  ] as const)
    await ok(who, 'POST', `/api/v1/accounts/${town.ids.ana}/${deed}`);
});

test('its author revokes a quote for good; nobody else can', async () => {
  const { id } = await say('ana', 'Mine after all');
  const { id: quoting } = (await quote('boris', id)).body;
  const revoke = (who: Name) => town.as(who, 'POST', `/api/v1/statuses/${id}/quotes/${quoting}/revoke`);
  assert.equal((await revoke('boris')).status, 403);
  const answer = await revoke('ana');
  assert.deepEqual([answer.body.id, answer.body.quote], [quoting, { state: 'revoked', quoted_status: null }]);
  assert.equal((await revoke('ana')).status, 200);
  assert.deepEqual(await seen('boris', quoting), ['revoked', null]);
  assert.equal((await read('ana', id)).quotes_count, 0);
  assert.deepEqual(await ok(null, 'GET', `/api/v1/statuses/${id}/quotes`), []);
  assert.equal((await town.as('ana', 'POST', `/api/v1/statuses/${id}/quotes/${id}/revoke`)).status, 404);
  await ok('boris', 'DELETE', `/api/v1/statuses/${quoting}`);
  assert.equal((await read('ana', id)).quotes_count, 0, 'it was taken out of the count already');
});

test('a quote outlives what it quotes, as a placeholder, and takes its count along when it goes', async () => {
  const { id } = await say('ana', 'Brief');
  const { id: first } = (await quote('boris', id)).body;
  const { id: second } = (await quote('faye', id)).body;
  assert.equal((await read('ana', id)).quotes_count, 2);
  await ok('faye', 'DELETE', `/api/v1/statuses/${second}`);
  assert.equal((await read('ana', id)).quotes_count, 1);
  await ok('ana', 'DELETE', `/api/v1/statuses/${id}`);
  assert.deepEqual(await seen('boris', first), ['deleted', null]);
});

test('who quoted a parley is told when it is edited, by their own quote', async () => {
  const { id } = await say('ana', 'Frist');
  const { id: quoting } = (await quote('boris', id)).body;
  await ok('ana', 'PUT', `/api/v1/statuses/${id}`, { status: 'First' });
  await ok('ana', 'PUT', `/api/v1/statuses/${id}`, { status: 'First!' });
  await town.settle();
  const told = (await ok('boris', 'GET', '/api/v1/notifications?types[]=quoted_update')) as Notification[];
  assert.deepEqual(
    told.map((one) => [one.account.acct, one.status!.id]),
    [['ana', quoting]],
  );
  assert.match((told[0]!.status!.quote as Quote<Status>).quoted_status!.content, /First!/);
});

test('an edit keeps the quote, and cannot make another of it', async () => {
  const { id } = await say('ana', 'Kept');
  const other = await say('ana', 'Other');
  const { id: quoting } = (await quote('boris', id)).body;
  const edited: Status = await ok('boris', 'PUT', `/api/v1/statuses/${quoting}`, { status: 'Look again' });
  assert.equal((edited.quote as Quote<Status>).quoted_status!.id, id);
  const swapped = await town.as('boris', 'PUT', `/api/v1/statuses/${quoting}`, {
    status: 'x',
    quoted_status_id: other.id,
  });
  assert.deepEqual([swapped.status, Object.keys(swapped.body.details)], [422, ['quoted_status_id']]);
  const history = await ok('faye', 'GET', `/api/v1/statuses/${quoting}/history`);
  assert.ok(history.every((version: { quote: Quote<Status> }) => version.quote.quoted_status!.id === id));
});

test('who may quote what one says next is a setting', async () => {
  const source = { quote_policy: 'nobody' };
  const self = await ok('emil', 'PATCH', '/api/v1/accounts/update_credentials', { source });
  assert.equal(self.source.quote_policy, 'nobody');
  assert.equal((await ok('emil', 'GET', '/api/v1/preferences'))['posting:default:quote_policy'], 'nobody');
  assert.deepEqual((await say('emil', 'Hm')).quote_approval.automatic, []);
});

test('a page of polls and quotes asks no more than a page of one, with nothing remembered', async () => {
  const cold = await openTown({ CACHE_MEGABYTES: '0' });
  const post = (who: Name, body: object) => cold.as(who, 'POST', '/api/v1/statuses', body);
  const poll = { options: ['a', 'b'], expires_in: 600 };
  for (let i = 0; i < 6; i += 1) {
    const { body: first } = await post('faye', { status: `${i}`, poll });
    const { body: second } = await post('emil', { status: `${i}`, quoted_status_id: first.id, poll });
    await post('boris', { status: `${i}`, quoted_status_id: second.id, poll });
  }
  const read = (most: number) =>
    statementsOf(cold.sql, async () => {
      const page = await cold.as('ana', 'GET', `/api/v1/accounts/${cold.ids.boris}/statuses?limit=${most}`);
      assert.equal(page.body.length, most);
      assert.ok(page.body.every((status: Status) => (status.quote as Quote<Status>).quoted_status!.poll));
    });
  const [one, six] = [await read(1), await read(6)];
  assert.equal(six.length, one.length);
  await cold.close();
});
