// Policies and what comes from outside, at the console: who may, and what is answered.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { atTheConsole, openTown, type Name, type Town } from '#testing';

let town: Town;
before(async () => {
  town = await openTown();
  await atTheConsole(town, 'dora', 'emil');
  await town.sql`update accounts set role = 'senior' where handle = 'dora'`;
});
after(() => town.close());

const BASE = '/api/palabre/v1/console';
const post = (who: Name, path: string, body: object = {}) => town.as(who, 'POST', `${BASE}/${path}`, body);

test('a policy is proposed by who may, watches, and begins only after it was tried; what is wrong with one is named', async () => {
  const wish = { courses: { hate: { level: 'strict', acts: true, A: 'hold', B: 'hold' } }, note: 'Stricter.' };
  assert.equal((await post('dora', 'policies', wish)).status, 403);
  const { status, body } = await post('emil', 'policies', wish);
  assert.deepEqual([status, body.mode, body.author_id], [200, 'shadow', town.ids.emil]);
  assert.equal((await post('emil', `policies/${body.id}/begin`)).status, 422);
  await town.settle();
  const watched = (await town.as('dora', 'GET', `${BASE}/policies/${body.id}`)).body;
  assert.deepEqual([watched.backtest.read, watched.shadow], [watched.backtest.of, []]);
  assert.equal((await post('emil', `policies/${body.id}/begin`)).status, 403, 'its author waits for a day');
  assert.equal((await post('emil', `policies/${body.id}/end`)).body.mode, 'ended');
  for (const [field, wrong] of [
    ['courses', { ...wish, courses: { envy: wish.courses.hate } }],
    ['courses', { ...wish, courses: { hate: { ...wish.courses.hate, level: 'mild' } } }],
    ['note', { ...wish, note: ' ' }],
    ['probation_hours', { ...wish, probation_hours: -1 }],
  ] as const) {
    const answer = await post('emil', 'policies', wrong);
    assert.equal(answer.status, 422, field);
    assert.match(answer.body.error, new RegExp(`^${field}`));
  }
});

test('an order that came by letter is entered, waits with its clock, and is replied to when it is decided', async () => {
  const { url } = (await town.as('faye', 'POST', '/api/v1/statuses', { status: 'A leaflet' })).body;
  const order = {
    links: [url],
    harm: 'terrorism',
    explanation: 'The authority orders its removal.',
    authority: 'Office',
    country: 'FR',
    basis: 'tco',
    reference: 'A-1',
  };
  const { status, body } = await post('dora', 'orders', order);
  assert.equal(status, 200, JSON.stringify(body));
  const waiting = (await town.as('dora', 'GET', `${BASE}/notices`)).body;
  assert.deepEqual(
    waiting.map((one: any) => [one.id, one.kind, one.items[0].state]),
    [[body.id, 'order', 'open']],
  );
  assert.equal((await post('dora', `orders/${body.id}/reply`, { outcome: 'disabled' })).status, 422);
  assert.match((await post('dora', 'orders', { ...order, country: 'France' })).body.error, /^country/);
  assert.equal((await town.as('ana', 'GET', `${BASE}/notices`)).status, 403);
});
