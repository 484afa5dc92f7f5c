// The calls that Elk, a web client, makes: its server registers the app and takes the code; its pages do the rest, from
// their own origin, in the manner of masto. Elk itself is not here: the calls are.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { eventually, openBrowserKeys, openLiveTown, type LiveTown } from '#testing';
import { consent } from './consent.ts';
import { openPage, picture, readable, type Page } from './web-page.ts';

const ORIGIN = 'https://elk.zone';
const SCOPE = 'read write follow push';

let town: LiveTown;
let page: Page;
let boris: Page;
let vapidKey: string;
before(async () => {
  town = await openLiveTown();
  boris = openPage(town.url, ORIGIN, town.token('boris'));
});
after(async () => {
  for (const one of [page, boris]) one?.close();
  await town.close();
});

/** As its server speaks to ours: JSON, no origin. */
const fromItsServer = async (path: string, body: object) => {
  const headers = { 'content-type': 'application/json', accept: 'application/json', 'user-agent': 'Elk/0.17.0' };
  const answer = await fetch(town.url + path, { method: 'POST', headers, body: JSON.stringify(body) });
  assert.equal(answer.status, 200);
  return answer.json() as Promise<any>;
};

test('Elk’s server registers it, ana consents, and the code becomes a token', async () => {
  const back = `${ORIGIN}/api/${new URL(town.url).host}/oauth/${encodeURIComponent(ORIGIN)}`;
  const wish = { client_name: 'Elk', website: ORIGIN, redirect_uris: back, scopes: SCOPE };
  const app = await fromItsServer('/api/v1/apps', wish);
  vapidKey = app.vapid_key;
  const asked = { client_id: app.client_id, force_login: 'false', scope: SCOPE, response_type: 'code', lang: 'en-US' };
  const door = new URL(`${town.url}/oauth/authorize`);
  door.search = new URLSearchParams({ ...asked, redirect_uri: back }).toString();
  const sent = await consent(town, door, 'ana');
  assert.equal(sent.origin + sent.pathname, back);
  const token = await fromItsServer('/oauth/token', {
    client_id: app.client_id,
    client_secret: app.client_secret,
    redirect_uri: back,
    grant_type: 'authorization_code',
    code: sent.searchParams.get('code'),
    scope: SCOPE,
  });
  assert.equal(token.scope, SCOPE);
  page = openPage(town.url, ORIGIN, token.access_token);
});

test('it starts: who we are, who she is, what she prefers; no push subscription is a 404 in JSON', async () => {
  const instance = await page.get('/api/v2/instance');
  const { urls, statuses, polls, media_attachments: media, vapid, accounts } = instance.configuration;
  assert.equal(instance.domain, new URL(town.url).host);
  assert.match(urls.streaming, /^ws/);
  assert.equal(vapid.public_key, vapidKey);
  for (const most of [statuses.max_characters, polls.max_options, accounts.max_profile_fields]) assert.ok(most > 0);
  for (const most of [media.image_size_limit, media.video_size_limit, statuses.max_media_attachments]) assert.ok(most);
  assert.ok(media.supported_mime_types.includes('image/png'));
  assert.ok(Array.isArray(instance.rules));
  const nodeInfo = await openPage(town.url, ORIGIN).get('/nodeinfo/2.0');
  assert.equal(nodeInfo.software.name, 'palabre');

  const me = await page.get('/api/v1/accounts/verify_credentials');
  assert.equal(me.acct, 'ana');
  assert.deepEqual([typeof me.source.note, me.source.privacy, me.source.quote_policy], ['string', 'public', 'public']);
  assert.ok('reading:expand:media' in (await page.get('/api/v1/preferences')));
  const none = await page.call('GET', '/api/v1/push/subscription', { status: 404 });
  assert.equal(typeof none.error, 'string');
  for (const list of ['custom_emojis', 'followed_tags', 'lists', 'trends/statuses', 'trends/tags', 'trends/links']) {
    assert.ok(Array.isArray(await page.get(`/api/v1/${list}`)), list);
  }
  assert.ok(Array.isArray(await page.get('/api/v2/suggestions?limit=20')));
});

test('a picture, its words, a post heard live, an edit with everything the draft holds', async () => {
  const { urls } = (await boris.get('/api/v2/instance')).configuration;
  await boris.call('POST', `/api/v1/accounts/${town.ids.ana}/follow`);
  await boris.get('/api/v1/timelines/home?limit=30');
  const ear = await boris.listen(urls.streaming, ['user', 'user:notification', 'public:local']);
  const form = new FormData();
  form.append('file', await picture(), 'wall.png');
  const medium = await page.call('POST', '/api/v1/media', { form });
  assert.deepEqual([medium.type, typeof medium.url, typeof medium.preview_url], ['image', 'string', 'string']);
  await page.call('PUT', `/api/v1/media/${medium.id}`, { json: { description: 'A brick wall' } });
  const draft = { visibility: 'public', sensitive: false, language: 'en', spoiler_text: '', media_ids: [medium.id] };
  const post = { ...draft, status: 'Sous l’arbre @boris', quote_approval_policy: 'public' };
  const posted = readable(await page.call('POST', '/api/v1/statuses', { json: post }));
  assert.equal(readable(await ear.hear('user', 'update', posted.id)).media_attachments[0].description, 'A brick wall');
  await ear.hear('public:local', 'update', posted.id);
  const told = await ear.hear('user:notification', 'notification', posted.id);
  assert.deepEqual([told.type, told.account.acct, readable(told.status).id], ['mention', 'ana', posted.id]);

  const media_attributes = [{ id: medium.id, description: 'A wall of bricks' }];
  const json = { ...post, status: 'Under the tree @boris', in_reply_to_id: null, media_attributes };
  const edited = readable(await page.call('PUT', `/api/v1/statuses/${posted.id}`, { json }));
  assert.match(edited.content, /Under the tree/);
  assert.equal(edited.media_attachments[0].description, 'A wall of bricks');
  assert.ok(Date.parse((await ear.hear('user', 'status.update', posted.id)).edited_at));
  assert.equal((await page.get(`/api/v1/statuses/${posted.id}/history`)).length, 2);
});

test('boris answers, echoes, votes and keeps; she finds it all in her notifications, and puts it behind her', async () => {
  const [{ id }] = (await boris.get('/api/v1/timelines/home?limit=30')).map(readable);
  const at = `/api/v1/statuses/${id}`;
  const reply = await boris.call('POST', '/api/v1/statuses', { json: { status: '@ana I see', in_reply_to_id: id } });
  const context = await page.get(`${at}/context`);
  assert.deepEqual([context.ancestors, readable(context.descendants[0]).id], [[], reply.id]);
  assert.equal(readable((await boris.call('POST', `${at}/reblog`)).reblog).reblogged, true);
  assert.equal((await boris.call('POST', `${at}/favourite`)).favourites_count, 1);
  assert.equal((await boris.call('POST', `${at}/bookmark`)).bookmarked, true);
  assert.equal((await page.call('POST', `${at}/pin`)).pinned, true);
  assert.equal((await page.get(`${at}/favourited_by`))[0].acct, 'boris');
  const ear = await page.listen((await page.get('/api/v2/instance')).configuration.urls.streaming, ['user']);
  await boris.call('POST', '/api/v1/statuses', { json: { status: '@ana And again' } });
  const last = await ear.hear('user', 'notification', 'And again');

  const all = await eventually('all four kinds', async () => {
    const list = await page.get('/api/v1/notifications?limit=30');
    return new Set(list.map((one: any) => one.type)).size === 4 && list;
  });
  for (const one of all) if (one.status) readable(one.status);
  const mentions = await page.get('/api/v1/notifications?limit=30&types[]=mention');
  assert.deepEqual([mentions.length, mentions[0].id], [2, last.id]);
  assert.deepEqual(await page.get('/api/v1/markers?timeline[]=notifications'), {});
  await page.call('POST', '/api/v1/markers', { json: { notifications: { last_read_id: last.id } } });
  const { notifications } = await page.get('/api/v1/markers?timeline[]=notifications');
  assert.equal(notifications.last_read_id, last.id);
});

test('it finds people, words and addresses, and shows how she stands with them', async () => {
  const [found] = (await page.get('/api/v2/search?q=bor&type=accounts&limit=25&resolve=true')).accounts;
  assert.equal(found.acct, 'boris');
  const tags = '/api/v2/search?q=tree&type=hashtags&limit=25&resolve=false&exclude_unreviewed=true';
  assert.deepEqual((await page.get(tags)).hashtags, []);
  const [post] = await page.get(`/api/v1/accounts/${town.ids.ana}/statuses?limit=30&exclude_replies=true`);
  const byAddress = await page.get(`/api/v2/search?q=${encodeURIComponent(post.url)}&resolve=true&limit=1`);
  assert.equal(readable(byAddress.statuses[0]).id, post.id);
  const who = await page.get('/api/v1/accounts/lookup?acct=boris');
  const { following } = await page.call('POST', `/api/v1/accounts/${who.id}/follow`);
  const asked = `/api/v1/accounts/relationships?id[]=${who.id}&id[]=${town.ids.dora}`;
  const [one, other] = await page.get(asked);
  assert.deepEqual([following, one.following, one.followed_by, other.following], [true, true, true, false]);
  assert.equal((await page.call('POST', `/api/v1/accounts/${who.id}/unfollow`)).following, false);
  assert.match(await page.next('/api/v1/accounts/' + who.id + '/statuses?limit=1'), /limit=1/);
});

test('she changes her profile by a form, and takes, changes and ends a push subscription', async () => {
  const form = new FormData();
  form.append('display_name', 'Ana of the trees');
  form.append('avatar', await picture(), 'ana.png');
  for (const [n, name] of ['Web', '', '', ''].entries()) {
    form.append(`fields_attributes[${n}][name]`, name);
    form.append(`fields_attributes[${n}][value]`, name && 'https://example.org');
  }
  const me = await page.call('PATCH', '/api/v1/accounts/update_credentials', { form });
  assert.deepEqual([me.display_name, me.fields.length, me.fields[0].name], ['Ana of the trees', 1, 'Web']);
  assert.match(me.avatar, /\/media\//);

  const at = '/api/v1/push/subscription';
  const { keys } = await openBrowserKeys();
  const alerts = { follow: true, favourite: true, reblog: true, mention: true, poll: true };
  const subscription = { endpoint: 'https://push.example.org/ana', keys };
  const taken = await page.call('POST', at, { json: { policy: 'all', subscription, data: { alerts } } });
  assert.deepEqual([taken.endpoint, taken.server_key, taken.alerts.poll], [subscription.endpoint, vapidKey, true]);
  const changed = await page.call('PUT', at, { json: { data: { alerts: { ...alerts, poll: false } } } });
  assert.deepEqual([changed.alerts.poll, changed.alerts.mention], [false, true]);
  assert.deepEqual(await page.call('DELETE', at), {});
});
