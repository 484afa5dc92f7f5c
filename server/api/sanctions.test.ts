// What a decision on somebody's account does to all that they can do, and that it comes back whole.

import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import sharp from 'sharp';
import { follow } from '#graph';
import { endOverdue, lift, liftAll, sanction, undo, type Sanction } from '#moderation';
import { work as parleys } from '#parleys';
import { openTown, type Town } from '#testing';
import type { Endpoint } from './endpoint.ts';
import { mastodonRoutes } from './mastodon/routes.ts';
import { palabreRoutes } from './palabre/routes.ts';

let town: Town;
before(async () => {
  town = await openTown();
  await follow(town.act('boris'), town.ids.ana);
  await town.settle();
});
after(() => town.close());
afterEach(async () => {
  await liftAll(town.act('emil'), town.ids.ana);
  await town.settle();
});

const on = (measure: Sanction['measure'], more: Partial<Sanction> = {}) =>
  sanction(town.act('emil'), town.ids.ana, { measure, ...more });
const say = (status: string, more: object = {}) => town.as('ana', 'POST', '/api/v1/statuses', { status, ...more });
const refusalOf = async (answer: Promise<{ status: number; body: { reason?: string } }>) => {
  const { status, body } = await answer;
  return [status, body.reason];
};
const LIMITED = [403, 'limited'];

test('who is suspended may do nothing from that moment, is an empty shell to others, and comes back whole', async () => {
  const said = await say('Here I am');
  await on('suspend');
  assert.deepEqual(await refusalOf(town.as('ana', 'GET', '/api/v1/timelines/home')), [403, 'suspended']);
  assert.equal((await town.as('boris', 'GET', `/api/v1/statuses/${said.body.id}`)).status, 404);
  await lift(town.act('emil'), town.ids.ana, 'suspend');
  assert.equal((await town.as('ana', 'GET', '/api/v1/timelines/home')).status, 200);
  assert.equal((await town.as('boris', 'GET', `/api/v1/statuses/${said.body.id}`)).status, 200);
  const [follows] = await town.sql`select count(*)::int as n from follows where followee_id = ${town.ids.ana}`;
  assert.equal(follows!['n'], 1, 'who followed her still does');
});

test('a suspension for a time ends by the clock before any worker ran, and the worker ends it for others', async () => {
  await on('suspend', { endsAt: new Date(Date.now() + 60_000) });
  assert.equal((await town.as('ana', 'GET', '/api/v1/timelines/home')).status, 403);
  const past = new Date(Date.now() - 1_000);
  await town.sql`update accounts set suspended_until = ${past} where id = ${town.ids.ana}`;
  await town.sql`update restrictions set ends_at = ${past} where subject_id = ${town.ids.ana}`;
  await town.sql`update decisions set ends_at = ${past} where subject_id = ${town.ids.ana} and undone_at is null`;
  await town.house.forget();
  assert.equal((await town.as('ana', 'GET', '/api/v1/timelines/home')).status, 200);
  await endOverdue(town.act(null));
  const shown = await town.as('boris', 'GET', `/api/v1/accounts/${town.ids.ana}`);
  assert.equal(shown.body.suspended, undefined);
  const [row] = await town.sql`select suspended_at, suspended_until from accounts where id = ${town.ids.ana}`;
  assert.deepEqual([row!['suspended_at'], row!['suspended_until']], [null, null]);
});

test('two decisions are independent: undoing one leaves the other', async () => {
  const short = await on('suspend', { endsAt: new Date(Date.now() + 3_600_000) });
  const quiet = await on('read-only', { endsAt: new Date(Date.now() + 7_200_000) });
  const good = await on('suspend');
  await undo(town.act('emil'), good.id, 'mistaken');
  assert.deepEqual(await refusalOf(say('May I?')), [403, 'suspended'], 'the one for an hour still stands');
  await undo(town.act('emil'), short.id, 'mistaken');
  assert.deepEqual(await refusalOf(say('May I?')), LIMITED);
  await undo(town.act('emil'), quiet.id, 'mistaken');
  assert.equal((await say('I may')).status, 200);
});

/** What somebody who may only read may still do, beside taking back what is theirs. */
const FREE = new Set([
  'POST /api/palabre/v1/decisions/:id/appeal',
  'POST /api/palabre/v1/reports/:id/appeal',
  'POST /api/palabre/v1/sessions',
  'POST /api/palabre/v1/sessions/appeal',
  'PUT /api/palabre/v1/password',
  'POST /api/palabre/v1/terms',
  'POST /api/v1/markers',
  'POST /api/v1/statuses/:id/translate',
]);

test('who may only read is refused by every endpoint that writes', async () => {
  await on('read-only');
  const routes: Record<string, Endpoint> = { ...mastodonRoutes, ...palabreRoutes };
  let refused = 0;
  for (const place of Object.keys(routes)) {
    const [method, url] = place.split(' ') as ['POST', string];
    if ((method as string) === 'GET' || FREE.has(place)) continue;
    if ((method as string) === 'DELETE' && !url.includes('/admin/')) continue;
    const answer = await town.as('ana', method, url.replaceAll(/:\w+|\*/g, '1'), {});
    // Who is no staff hears that first.
    const isStaffs = url.includes('/admin/') && answer.body.reason === 'forbidden';
    if (!isStaffs) assert.deepEqual([answer.status, answer.body.reason], LIMITED, place);
    refused++;
  }
  assert.ok(refused > 80, `${refused}`);
  const free = Object.entries(routes).filter(([, endpoint]) => (endpoint as { isForBound?: true }).isForBound);
  assert.deepEqual(free.map(([place]) => place).toSorted(), [...FREE].toSorted());
});

test('who may only read reads, and takes back what they said', async () => {
  const said = await say('Too much');
  await on('read-only');
  assert.equal((await town.as('ana', 'GET', '/api/v1/timelines/home')).status, 200);
  assert.equal((await town.as('ana', 'DELETE', `/api/v1/statuses/${said.body.id}`)).status, 200);
});

test('what was to be said later waits as a draft while its author may only read', async () => {
  const at = new Date(Date.now() + 600_000);
  await say('Later', { scheduled_at: at.toISOString() });
  const [{ id } = { id: '' }] = await town.sql<
    { id: string }[]
  >`select id from drafts where account_id = ${town.ids.ana}`;
  await on('read-only');
  const job = parleys.jobs.find(({ name }) => name === 'parleys.publish')!;
  await job.run({ ...town.jobAct(), now: new Date(at.getTime() + 1_000) }, { account: town.ids.ana, id } as never);
  const [draft] = await town.sql`select due_at, failure from drafts where account_id = ${town.ids.ana}`;
  assert.deepEqual([draft!['due_at'], draft!['failure'].reason], [null, 'limited']);
});

test('features are taken one by one: links, strangers, messages, echoes, and being recommended', async () => {
  const theirs = (await town.as('faye', 'POST', '/api/v1/statuses', { status: 'A stranger speaks' })).body.id;
  const friends = (await town.as('boris', 'POST', '/api/v1/statuses', { status: 'A follower speaks' })).body.id;
  const deeds: [feature: string, deed: () => Promise<{ status: number; body: { reason?: string } }>][] = [
    ['links', () => say('See https://example.org/this')],
    ['mentions', () => say('@faye listen')],
    ['replies', () => say('No!', { in_reply_to_id: theirs })],
    ['messages', () => say('@boris between us', { visibility: 'direct' })],
    ['echoes', () => town.as('ana', 'POST', `/api/v1/statuses/${friends}/reblog`)],
  ];
  for (const [feature, deed] of deeds) {
    await on('limit', { terms: { features: [feature] } });
    assert.deepEqual(await refusalOf(deed()), LIMITED, feature);
    assert.equal(
      (await say('@boris plain words', { in_reply_to_id: friends })).status,
      200,
      `${feature} leaves the rest`,
    );
    await lift(town.act('emil'), town.ids.ana, 'limit');
    assert.equal((await deed()).status, 200, `${feature} came back`);
  }
});

test('an edit is held to the same bounds', async () => {
  const said = await say('Plain');
  await on('limit', { terms: { features: ['links'] } });
  const edited = town.as('ana', 'PUT', `/api/v1/statuses/${said.body.id}`, { status: 'See https://example.org/this' });
  assert.deepEqual(await refusalOf(edited), LIMITED);
});

test('who is limited is found by their very handle alone, and stands in no directory', async () => {
  await town.as('ana', 'PATCH', '/api/v1/accounts/update_credentials', { display_name: 'Ana Waterwheel' });
  await town.settle();
  const found = async (q: string) => {
    const { body } = await town.as('boris', 'GET', `/api/v2/search?type=accounts&q=${q}`);
    return body.accounts.length;
  };
  const listed = async () => {
    const { body } = await town.as('boris', 'GET', '/api/v1/directory?local=true&order=new&limit=80');
    return body.some((one: { id: string }) => one.id === town.ids.ana);
  };
  assert.deepEqual([await found('waterwheel'), await listed()], [1, true]);
  await on('limit');
  assert.deepEqual([await found('waterwheel'), await found('ana'), await listed()], [0, 1, false]);
});

async function upload(): Promise<string> {
  const image = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#2a6' } })
    .png()
    .toBuffer();
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(image)], { type: 'image/png' }), 'field.png');
  const request = new Request('http://here/', { method: 'POST', body: form });
  const headers = {
    authorization: `Bearer ${town.token('ana')}`,
    'content-type': request.headers.get('content-type')!,
  };
  const payload = Buffer.from(await request.arrayBuffer());
  return (await town.app.inject({ method: 'POST', url: '/api/v2/media', headers, payload })).json().id;
}

test('under `sensitive` all media of an account is marked, also what was shown before', async () => {
  const said = await say('Plain words', { media_ids: [await upload()] });
  const isMarked = async () => (await town.as('boris', 'GET', `/api/v1/statuses/${said.body.id}`)).body.sensitive;
  assert.equal(await isMarked(), false);
  await on('sensitive');
  assert.equal(await isMarked(), true);
  await lift(town.act('emil'), town.ids.ana, 'sensitive');
  assert.equal(await isMarked(), false);
});

test('nobody decides of themselves, nor of who stands as high among the staff', async () => {
  const decide = (by: 'dora' | 'emil', whom: 'dora' | 'emil') =>
    sanction(town.act(by), town.ids[whom], { measure: 'suspend' });
  await assert.rejects(decide('dora', 'emil'), { reason: 'forbidden' });
  await assert.rejects(decide('dora', 'dora'), { reason: 'forbidden' });
  await assert.rejects(decide('emil', 'emil'), { reason: 'forbidden' });
  assert.equal((await town.as('dora', 'GET', '/api/v1/timelines/home')).status, 200);
});
