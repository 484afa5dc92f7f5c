// Drafts: kept as far as somebody got, changed, taken up, thrown away.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { limits, type StatusDraft } from '#contract';
import { openTown, type Name, type Town } from '#testing';

let town: Town;
before(async () => void (town = await openTown()));
after(() => town.close());

const ok = async (...call: Parameters<Town['as']>) => {
  const answer = await town.as(...call);
  assert.equal(answer.status, 200, `${call[1]} ${call[2]}: ${JSON.stringify(answer.body)}`);
  return answer.body;
};
const PLACE = '/api/palabre/v1/drafts';
const keep = (who: Name, body: object): Promise<StatusDraft> => ok(who, 'POST', PLACE, body);
const list = (who: Name): Promise<StatusDraft[]> => ok(who, 'GET', PLACE);

test('a draft is kept whole, also where it could not be posted yet', async () => {
  const body = {
    status: 'x'.repeat(2_000),
    spoiler_text: 'half',
    visibility: 'private',
    language: 'fr',
    in_reply_to_id: '123',
    quoted_status_id: '456',
    quote_approval_policy: 'followers',
    reply_policy: 'followed',
    sensitive: true,
    poll: { options: ['only one'], expires_in: 86_400, multiple: false, hide_totals: true },
  };
  const { id, updated_at: at, ...draft } = await keep('ana', body);
  const { status: words, ...rest } = body;
  assert.deepEqual(draft, { ...rest, text: words, media_attachments: [], failure: null });
  assert.ok(Date.parse(at) > Date.now() - 60_000);
  assert.deepEqual(await ok('ana', 'GET', `${PLACE}/${id}`), { id, updated_at: at, ...draft });
});

test('nobody else sees, changes or throws away a draft', async () => {
  const { id } = await keep('ana', { status: 'Mine' });
  assert.deepEqual(await list('boris'), []);
  for (const method of ['GET', 'PUT', 'DELETE'] as const)
    assert.equal((await town.as('boris', method, `${PLACE}/${id}`, { status: 'Yours' })).status, 404);
  assert.equal((await town.as(null, 'GET', PLACE)).status, 401);
  assert.equal((await ok('ana', 'PUT', `${PLACE}/${id}`, { status: 'Ours' })).text, 'Ours');
  await ok('ana', 'DELETE', `${PLACE}/${id}`);
  assert.equal((await town.as('ana', 'GET', `${PLACE}/${id}`)).status, 404);
});

test('what is scheduled is no draft', async () => {
  const when = new Date(Date.now() + 3_600_000).toISOString();
  const { id } = await ok('boris', 'POST', '/api/v1/statuses', { status: 'Later', scheduled_at: when });
  assert.deepEqual(await list('boris'), []);
  assert.equal((await town.as('boris', 'DELETE', `${PLACE}/${id}`)).status, 404);
  const draft = await keep('boris', { status: 'x' });
  assert.equal((await town.as('boris', 'DELETE', `/api/v1/scheduled_statuses/${draft.id}`)).status, 404);
});

test('others’ images cannot be kept in one', async () => {
  const answer = await town.as('ana', 'POST', PLACE, { status: 'x', media_ids: ['123'] });
  assert.deepEqual([answer.status, Object.keys(answer.body.details)], [404, ['media_ids']]);
});

test('one may keep so many, and no more', async () => {
  for (let i = 0; i < limits.drafts; i += 1) await keep('faye', { status: `${i}` });
  const answer = await town.as('faye', 'POST', PLACE, { status: 'One too many' });
  assert.deepEqual([answer.status, answer.body.reason], [422, 'limit-reached']);
});

test('drafts go with the account', async () => {
  await keep('emil', { status: 'Gone with me' });
  await town.sql`select graphile_worker.add_job('parleys.leave', ${JSON.stringify({ account: town.ids.emil })}::text::json)`;
  await town.settle();
  assert.equal((await town.sql`select from drafts where account_id = ${town.ids.emil}`).length, 0);
});
