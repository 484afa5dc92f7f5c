// Announcements: who reads them, who puts them away, how people react.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { deleteAccount } from '#accounts';
import type { AnnouncementId } from '#contract';
import { addEmoji, publishAnnouncement, removeAnnouncement, rewordAnnouncement } from '#instance';
import { openTown, type Name, type Town } from '#testing';

let town: Town;
before(async () => void (town = await openTown()));
after(() => town.close());

const tell = (en: string, more: { fr?: string; endsAt?: Date } = {}): Promise<AnnouncementId> =>
  publishAnnouncement(town.act(null), { text: { en, fr: more.fr }, endsAt: more.endsAt });
const read = async (name: Name, query = '') => (await town.as(name, 'GET', `/api/v1/announcements${query}`)).body;
const path = (id: string, name: string): string => `/api/v1/announcements/${id}/reactions/${encodeURIComponent(name)}`;
const removeAll = async () => {
  for (const { id } of await read('emil', '?with_dismissed=true')) await removeAnnouncement(town.act(null), id);
};

test('everybody reads what the operator tells, each in their tongue', async () => {
  const id = await tell('Moved on Sunday #news', { fr: 'Déménagement dimanche #nouvelles' });
  const [one] = await read('ana');
  const { published_at: at, updated_at: changed, ...rest } = one;
  assert.match(at, /^\d{4}-\d\d-\d\dT[\d:]+\.\d{3}Z$/);
  assert.equal(changed, at);
  assert.deepEqual(rest, {
    id,
    content:
      '<p>Moved on Sunday <a href="https://palabre.test/tags/news" class="mention hashtag" rel="tag">#<span>news</span></a></p>',
    starts_at: null,
    ends_at: null,
    all_day: false,
    read: false,
    mentions: [],
    statuses: [],
    tags: [{ name: 'news', url: 'https://palabre.test/tags/news' }],
    emojis: [],
    reactions: [],
  });
  assert.match((await read('boris', '?lang=fr'))[0].content, /Déménagement/);
  assert.equal((await town.as(null, 'GET', '/api/v1/announcements')).status, 401);
  await rewordAnnouncement(town.act(null), id, { en: 'Moved on Monday' });
  assert.match((await read('boris', '?lang=fr'))[0].content, /Monday/);
  await removeAll();
  assert.deepEqual(await read('ana'), []);
});

test('what one puts away is gone for oneself alone, and there when asked for', async () => {
  const id = await tell('Be kind');
  for (let n = 0; n < 2; n += 1)
    assert.deepEqual((await town.as('ana', 'POST', `/api/v1/announcements/${id}/dismiss`)).body, {});
  assert.deepEqual(await read('ana'), []);
  assert.deepEqual(
    (await read('ana', '?with_dismissed=true')).map((one: any) => one.read),
    [true],
  );
  assert.deepEqual(
    (await read('boris')).map((one: any) => one.read),
    [false],
  );
  assert.equal((await town.as('ana', 'POST', '/api/v1/announcements/1/dismiss')).status, 404);
  await removeAll();
});

test('what has ended is not shown any more', async () => {
  await tell('Tonight', { endsAt: new Date(Date.now() + 3_600_000) });
  assert.equal((await read('ana')).length, 1);
  await town.sql`update announcements set ends_at = now() - interval '1 second'`;
  assert.deepEqual(await read('ana', '?with_dismissed=true'), []);
  await town.sql`delete from announcements`;
});

test('people react once each with the same, with Unicode’s emoji and the town’s', async () => {
  const id = await tell('A party');
  const pixel = Buffer.from('x');
  await addEmoji(town.act(null), town.house.storage, { shortcode: 'tree', moving: pixel, still: pixel });
  for (const name of ['ana', 'ana', 'boris'] as const)
    assert.equal((await town.as(name, 'PUT', path(id, '🎉'))).status, 200);
  // Another millisecond: what came first stands first.
  await new Promise((resume) => setTimeout(resume, 2));
  await town.as('boris', 'PUT', path(id, 'tree'));
  // A heart, as some send it, is the heart that is red.
  await town.as('boris', 'PUT', path(id, '\u2764'));
  const { reactions } = (await read('ana'))[0];
  assert.deepEqual(
    reactions.map(({ name, count, me }: any) => [name, count, me]),
    [
      ['🎉', 2, true],
      ['tree', 1, false],
      ['\u2764\ufe0f', 1, false],
    ],
  );
  assert.match(reactions[1].url, /^https:\/\/palabre\.test\/emoji\/[0-9a-f]{32}\.webp$/);
  await town.as('ana', 'DELETE', path(id, '🎉'));
  await town.as('boris', 'DELETE', path(id, '\u2764'));
  assert.deepEqual(
    (await read('ana'))[0].reactions.map(({ name, count }: any) => [name, count]),
    [
      ['🎉', 1],
      ['tree', 1],
    ],
  );
  for (const wrong of ['no', 'ab', '🎉🎉', 'party time', '<b>']) {
    const { status, body } = await town.as('ana', 'PUT', path(id, wrong));
    assert.deepEqual([status, Object.keys(body.details)], [422, ['name']], wrong);
  }
  assert.equal((await town.as('ana', 'PUT', path('1', '🎉'))).status, 404);
  for (const name of ['🐈', '🐕', '🐎', '🐄', '🐖', '🐑']) await town.as('clara', 'PUT', path(id, name));
  assert.equal((await town.as('clara', 'PUT', path(id, '🐐'))).status, 422, 'a ninth');
  assert.equal((await town.as('ana', 'PUT', path(id, '🐈'))).status, 200, 'one of the eight');
});

test('who leaves leaves no reaction and no trace of what they read', async () => {
  const id = await tell('Goodbye');
  await town.as('faye', 'PUT', path(id, '👋'));
  await town.as('faye', 'POST', `/api/v1/announcements/${id}/dismiss`);
  await deleteAccount(town.act('emil'), town.ids.faye);
  await town.settle();
  for (const table of ['announcement_reactions', 'announcement_dismissals'])
    assert.equal((await town.sql`select from ${town.sql(table)} where account_id = ${town.ids.faye}`).length, 0);
});
