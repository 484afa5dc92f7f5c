// Banks at the console: what a moderator puts into them does not come back, and is gone where it stood.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { upload } from '#media';
import { atTheConsole, openTown, pictureOf, type Name, type Town } from '#testing';

let town: Town;
before(async () => {
  town = await openTown();
  await atTheConsole(town, 'dora', 'emil');
  await town.sql`update accounts set role = 'senior' where handle = 'dora'`;
  await town.sql`update accounts set role = 'moderator' where handle = 'emil'`;
});
after(() => town.close());

const BASE = '/api/palabre/v1/console/banks';
const add = (who: Name, body: object) => town.as(who, 'POST', BASE, { category: 'hate', ...body });

test('an image is banked by its number, is gone where it stood, and comes back when it is taken out', async () => {
  const bytes = await pictureOf(71);
  const medium = await upload(town.act('ana'), town.house.storage, { bytes, purpose: 'attachment' });
  const posted = await town.as('ana', 'POST', '/api/v1/statuses', { status: 'Look', media_ids: [medium.id] });
  const sees = async () => (await town.as('boris', 'GET', `/api/v1/statuses/${posted.body.id}`)).status;
  assert.equal(await sees(), 200);
  const { status, body } = await add('dora', { medium_id: medium.id, tier: 'A', why: 'seen before' });
  assert.deepEqual([status, body.added], [200, 3], 'what it shows, the bytes that came, those we serve');
  await town.settle();
  assert.equal(await sees(), 404);
  const listed = (await town.as('dora', 'GET', BASE)).body;
  assert.deepEqual(listed.map((one: any) => [one.kind, one.tier, one.added_by, one.why, one.found]).toSorted(), [
    ['pdq', 'A', town.ids.dora, 'seen before', 1],
    ['sha256', 'A', town.ids.dora, 'seen before', 1],
    ['sha256', 'A', town.ids.dora, 'seen before', 1],
  ]);
  for (const { id } of listed) assert.equal((await town.as('dora', 'DELETE', `${BASE}/${id}`)).status, 200);
  await town.settle();
  assert.equal(await sees(), 200);
  assert.equal((await town.as('dora', 'DELETE', `${BASE}/${listed[0].id}`)).status, 404);
});

test('what cannot stand in a bank is refused with its field; who may not is told what is missing', async () => {
  const fieldsOf = async (body: object) => Object.keys((await add('dora', body)).body.details ?? {});
  assert.deepEqual(await fieldsOf({}), ['value']);
  assert.deepEqual(await fieldsOf({ value: 'x', medium_id: '1' }), ['value']);
  assert.deepEqual(await fieldsOf({ value: 'com', kind: 'domain' }), ['value']);
  assert.deepEqual(await fieldsOf({ value: 'evil.example', category: 'unheard' }), ['category']);
  assert.equal((await add('dora', { medium_id: '1' })).status, 404);
  const without = await add('emil', { value: 'evil.example' });
  assert.equal(without.status, 403);
  assert.match(without.body.error, /cases\.bulk/);
  assert.equal((await add('ana', { value: 'evil.example' })).status, 403);
  assert.equal((await add('dora', { value: 'https://evil.example/a', category: 'scam' })).status, 200);
});
