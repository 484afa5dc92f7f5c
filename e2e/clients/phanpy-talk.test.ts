// The calls that Phanpy, a web client, makes once it is in: to post, to read, to answer, to be told and to find. How it comes
// in is in phanpy.test.ts.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { eventually, openLiveTown, type LiveTown } from '#testing';
import { openPage, picture, readable, type Page } from './web-page.ts';

const ORIGIN = 'https://phanpy.social';

let town: LiveTown;
let page: Page;
let boris: Page;
before(async () => {
  town = await openLiveTown();
  [page, boris] = [openPage(town.url, ORIGIN, town.token('ana')), openPage(town.url, ORIGIN, town.token('boris'))];
});
after(async () => {
  boris.close();
  await town.close();
});

test('a post with its picture is made once by its key, is heard of, and is edited from its source', async () => {
  const { urls } = (await boris.get('/api/v2/instance')).configuration;
  const ear = await boris.listen(urls.streaming, ['user', 'user:notification']);
  await boris.call('POST', `/api/v1/accounts/${town.ids.ana}/follow`);
  const file = new FormData();
  file.append('file', await picture(), 'wall.png');
  file.append('description', 'A brick wall');
  const { id: medium } = await page.call('POST', '/api/v2/media', { form: file });
  await eventually('the picture', async () => (await page.get(`/api/v1/media/${medium}`)).url);
  const words = { status: 'Sous l’arbre @boris', language: 'fr', sensitive: false, media_ids: [medium] };
  const sent = { json: { ...words, visibility: 'public' }, headers: { 'idempotency-key': 'a-draft-of-hers' } };
  const posted = readable(await page.call('POST', '/api/v1/statuses', sent));
  assert.equal((await page.call('POST', '/api/v1/statuses', sent)).id, posted.id);
  const told = await ear.hear('user:notification', 'notification', posted.id);
  assert.deepEqual([told.type, readable(told.status).media_attachments[0].description], ['mention', 'A brick wall']);

  const at = `/api/v1/statuses/${posted.id}`;
  const { text, spoiler_text } = await page.get(`${at}/source`);
  assert.deepEqual([text, spoiler_text], [words.status, '']);
  const edited = await page.call('PUT', at, { json: { ...words, status: `${text}, again` } });
  assert.deepEqual([readable(edited).media_attachments.length, typeof edited.edited_at], [1, 'string']);
  assert.deepEqual((await page.get(`${at}/history`)).length, 2);
  assert.equal(readable((await page.get(`/api/v1/statuses?id[]=${posted.id}`))[0]).id, posted.id);
});

test('boris reads his home page by page, looks for newer, answers, echoes, votes and keeps', async () => {
  const { id: older } = await page.call('POST', '/api/v1/statuses', { json: { status: 'One more' } });
  const first = await eventually('her second', async () => {
    const [newest] = (await boris.get('/api/v1/timelines/home?limit=20')).map(readable);
    return newest.id === older && newest;
  });
  assert.deepEqual(await boris.get(`/api/v1/timelines/home?limit=5&since_id=${first.id}`), []);
  const [{ id }] = (await boris.get(await boris.next('/api/v1/timelines/home?limit=1'))).map(readable);
  assert.ok(BigInt(id) < BigInt(older));
  const at = `/api/v1/statuses/${id}`;
  const answer = { status: '@ana I see', visibility: 'public', in_reply_to_id: id, sensitive: false, media_ids: [] };
  const reply = readable(await boris.call('POST', '/api/v1/statuses', { json: answer }));
  assert.deepEqual([reply.in_reply_to_id, reply.in_reply_to_account_id], [id, town.ids.ana]);
  assert.equal(readable(await boris.call('POST', `${at}/reblog`)).reblog.id, id);
  assert.equal(readable(await boris.call('POST', `${at}/unreblog`)).reblogged, false);
  await boris.call('POST', `${at}/reblog`);
  assert.equal(readable(await boris.call('POST', `${at}/favourite`)).favourited, true);
  assert.equal(readable(await boris.call('POST', `${at}/bookmark`)).bookmarked, true);
  assert.equal((await boris.get('/api/v1/bookmarks?limit=20'))[0].id, id);
  const { ancestors } = await boris.get(`/api/v1/statuses/${reply.id}/context`);
  assert.equal(readable(ancestors[0]).id, id);
});

test('she finds it in groups whose people and posts are all there, and in the plain list', async () => {
  const groups = '/api/v2/notifications?limit=20&exclude_types[]=follow_request';
  const told = await eventually('the four', async () => {
    const answer = await page.get(groups);
    return answer.notification_groups.length === 4 && answer;
  });
  for (const group of told.notification_groups) {
    assert.match(String(group.most_recent_notification_id), /^\d+$/);
    assert.ok(group.notifications_count > 0 && Date.parse(group.latest_page_notification_at));
    for (const id of group.sample_account_ids)
      assert.ok(
        told.accounts.some((one: any) => one.id === id),
        id,
      );
    if (group.type !== 'follow')
      assert.ok(
        told.statuses.some((one: any) => one.id === group.status_id),
        group.type,
      );
  }
  const [{ most_recent_notification_id: last, page_max_id: newest }] = told.notification_groups;
  const { group_key } = told.notification_groups.find((group: any) => group.type === 'favourite');
  assert.equal((await page.get(`/api/v2/notifications/${group_key}/accounts`))[0].acct, 'boris');
  await page.call('POST', '/api/v1/markers', { json: { notifications: { last_read_id: String(last) } } });
  const { notifications } = await page.get('/api/v1/markers?timeline=notifications');
  assert.equal(notifications.last_read_id, String(last));
  assert.equal(String(last), newest, 'the number says what the word says');
  assert.deepEqual(await page.get(`/api/v1/notifications?limit=1&since_id=${last}`), []);
  const ofBoris = await page.get(`/api/v1/notifications?account_id=${town.ids.boris}`);
  assert.equal(ofBoris.length, 4);
  assert.equal((await page.get('/api/v2/notifications/policy')).for_not_following, 'accept');
  assert.deepEqual(await page.get('/api/v1/notifications/requests'), []);
});

test('it searches in parts and pages, and shows how she stands with whom she finds', async () => {
  const all = await page.get('/api/v2/search?q=bor&resolve=true&limit=5');
  assert.deepEqual([all.accounts[0].acct, all.hashtags], ['boris', []]);
  const beyond = await page.get('/api/v2/search?q=bor&resolve=true&limit=40&type=accounts&offset=40');
  assert.deepEqual(beyond.accounts, []);
  const { id } = all.accounts[0];
  assert.equal((await page.call('POST', `/api/v1/accounts/${id}/follow`)).following, true);
  const [how] = await page.get(`/api/v1/accounts/relationships?id[]=${id}`);
  assert.deepEqual([how.id, how.following, how.followed_by, how.note], [id, true, true, '']);
  const [familiar] = await page.get(`/api/v1/accounts/familiar_followers?id[]=${id}`);
  assert.ok(Array.isArray(familiar.accounts));
  assert.ok((await page.get(`/api/v1/accounts/${id}/statuses?limit=20`)).map(readable).length > 0);
});
