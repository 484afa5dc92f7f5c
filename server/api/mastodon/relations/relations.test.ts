// Relations through the API: shapes, paging without gaps, and refusals that name the field.

import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { cast, openTown, type Name, type Town } from '#testing';

let town: Town;
before(async () => void (town = await openTown()));
after(() => town.close());
afterEach(async () => {
  for (const table of ['follows', 'follow_requests', 'blocks', 'mutes']) await town.sql.unsafe(`delete from ${table}`);
});

const on = (who: Name, what: string, whom: Name, body?: unknown) =>
  town.as(who, 'POST', `/api/v1/accounts/${town.ids[whom]}/${what}`, body);

test('a follow answers the whole relationship', async () => {
  const answer = await on('ana', 'follow', 'boris', { notify: true, reblogs: 'false', languages: ['fr'] });
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.body, {
    id: town.ids.boris,
    following: true,
    showing_reblogs: false,
    notifying: true,
    languages: ['fr'],
    followed_by: false,
    blocking: false,
    blocked_by: false,
    muting: false,
    muting_notifications: false,
    muting_expires_at: null,
    requested: false,
    requested_by: false,
    domain_blocking: false,
    endorsed: false,
    note: '',
  });
  assert.equal((await on('ana', 'unfollow', 'boris')).body.following, false);
});

test('a locked account lists who asks, accepts one and rejects another', async () => {
  assert.equal((await on('ana', 'follow', 'clara')).body.requested, true);
  await on('boris', 'follow', 'clara');
  const listed = await town.as('clara', 'GET', '/api/v1/follow_requests');
  assert.deepEqual(
    listed.body.map((one: { id: string }) => one.id),
    [town.ids.boris, town.ids.ana],
  );
  const accepted = await town.as('clara', 'POST', `/api/v1/follow_requests/${town.ids.ana}/authorize`);
  assert.equal(accepted.body.followed_by, true);
  const rejected = await town.as('clara', 'POST', `/api/v1/follow_requests/${town.ids.boris}/reject`);
  assert.deepEqual([rejected.body.followed_by, rejected.body.requested_by], [false, false]);
  assert.deepEqual((await town.as('clara', 'GET', '/api/v1/follow_requests')).body, []);
});

test('blocks, mutes and removals answer the relationship that came of them', async () => {
  await on('boris', 'follow', 'ana');
  assert.equal((await on('ana', 'remove_from_followers', 'boris')).body.followed_by, false);
  assert.equal((await on('ana', 'block', 'boris')).body.blocking, true);
  assert.deepEqual((await town.as('ana', 'GET', '/api/v1/blocks')).body[0].id, town.ids.boris);
  assert.equal((await on('boris', 'follow', 'ana')).status, 403);
  assert.equal((await on('ana', 'unblock', 'boris')).body.blocking, false);
  const muted = (await on('ana', 'mute', 'boris', { duration: 3600, notifications: false })).body;
  assert.deepEqual([muted.muting, muted.muting_notifications], [true, false]);
  const [listed] = (await town.as('ana', 'GET', '/api/v1/mutes')).body;
  assert.equal(listed.id, town.ids.boris);
  assert.equal(listed.mute_expires_at, muted.muting_expires_at);
  assert.ok(Date.parse(listed.mute_expires_at) > Date.now());
  assert.equal((await on('ana', 'unmute', 'boris')).body.muting, false);
});

test('relationships are answered in the order asked, each once, and unknown ids are left out', async () => {
  await on('ana', 'follow', 'boris');
  const query = [town.ids.dora, town.ids.boris, '77', town.ids.dora].map((id) => `id[]=${id}`).join('&');
  const answer = await town.as('ana', 'GET', `/api/v1/accounts/relationships?${query}`);
  assert.deepEqual(
    answer.body.map((one: { id: string; following: boolean }) => [one.id, one.following]),
    [
      [town.ids.dora, false],
      [town.ids.boris, true],
    ],
  );
  assert.deepEqual((await town.as('ana', 'GET', '/api/v1/accounts/relationships')).body, []);
  assert.equal((await town.as('ana', 'GET', `/api/v1/accounts/relationships?id=${town.ids.boris}`)).body.length, 1);
});

test('walking followers down by Link and up by min_id meets each once', async () => {
  const fans = cast.filter((name) => name !== 'boris' && name !== 'goran');
  for (const name of fans) await on(name, 'follow', 'boris');
  const path = `/api/v1/accounts/${town.ids.boris}/followers`;
  const down: string[] = [];
  let url: string | undefined = `${path}?limit=2`;
  let last = '';
  while (url) {
    const page = await town.as(null, 'GET', url);
    down.push(...page.body.map((one: { id: string }) => one.id));
    if (page.body.length > 0) last = String(page.headers['link']);
    const next: string | undefined = /<https:\/\/palabre\.test([^>]+)>; rel="next"/.exec(
      String(page.headers['link']),
    )?.[1];
    url = page.body.length > 0 ? next : undefined;
  }
  assert.deepEqual(
    down,
    fans.toReversed().map((name) => town.ids[name]),
  );

  const up: string[] = [];
  url = /<https:\/\/palabre\.test([^>]+)>; rel="prev"/.exec(last)?.[1];
  while (url) {
    const page = await town.as(null, 'GET', url);
    up.unshift(...page.body.map((one: { id: string }) => one.id));
    url = /<https:\/\/palabre\.test([^>]+)>; rel="prev"/.exec(String(page.headers['link'] ?? ''))?.[1];
  }
  assert.deepEqual(up, down.slice(0, up.length));
  assert.ok(up.length >= fans.length - 2);
});

test('bad input is a 4xx that names the field', async () => {
  const cases: [string, 'GET' | 'POST', unknown, number][] = [
    ['/api/v1/accounts/abc/follow', 'POST', {}, 422],
    [`/api/v1/accounts/${town.ids.boris}/follow`, 'POST', { languages: ['!!'] }, 422],
    [`/api/v1/accounts/${town.ids.boris}/follow`, 'POST', { reblogs: { a: 1 } }, 422],
    [`/api/v1/accounts/${town.ids.boris}/mute`, 'POST', { duration: -5 }, 422],
    [`/api/v1/accounts/${town.ids.boris}/followers?limit=-1`, 'GET', undefined, 422],
    [`/api/v1/accounts/${town.ids.boris}/following?max_id=abc`, 'GET', undefined, 422],
    ['/api/v1/accounts/relationships?id[]=x', 'GET', undefined, 422],
    ['/api/v1/accounts/9/follow', 'POST', {}, 404],
    ['/api/v1/accounts/9/followers', 'GET', undefined, 404],
    ['/api/v1/follow_requests/9/authorize', 'POST', {}, 404],
    [`/api/v1/accounts/${town.ids.ana}/follow`, 'POST', {}, 403],
  ];
  for (const [url, method, body, status] of cases) {
    const answer = await town.as('ana', method, url, body);
    assert.equal(answer.status, status, url);
    if (status === 422) assert.ok(answer.body.details, url);
  }
  assert.equal((await town.as(null, 'POST', `/api/v1/accounts/${town.ids.boris}/follow`)).status, 401);
});
