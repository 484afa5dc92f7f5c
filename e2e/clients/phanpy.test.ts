// The calls that Phanpy, a web client, makes: all from its pages, in forms where it speaks OAuth itself and in the manner of
// masto for the rest. Phanpy itself is not here: the calls are. What it does once it is in is in phanpy-talk.test.ts.

import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { after, before, test } from 'node:test';
import { openLiveTown, type LiveTown } from '#testing';
import { consent } from './consent.ts';
import { openPage, type Page } from './web-page.ts';

const ORIGIN = 'https://phanpy.social';
const BACK = `${ORIGIN}/`;
const SCOPE = 'read write follow push';

let town: LiveTown;
let page: Page;
let app: { client_id: string; client_secret: string };
let token: string;
before(async () => void (town = await openLiveTown()));
after(() => town.close());
const form = (values: Record<string, string>) => new URLSearchParams(values);

test('it registers, ana consents, and its code with the verifier becomes a token', async () => {
  const stranger = openPage(town.url, ORIGIN);
  const metadata = await stranger.get('/.well-known/oauth-authorization-server');
  assert.ok(metadata.code_challenge_methods_supported.includes('S256'));
  const wish = { client_name: 'Phanpy', redirect_uris: BACK, scopes: SCOPE, website: ORIGIN };
  app = await stranger.call('POST', '/api/v1/apps', { form: form(wish) });
  const verifier = randomBytes(28).toString('hex');
  const door = new URL(`${town.url}/oauth/authorize`);
  door.search = form({
    client_id: app.client_id,
    code_challenge_method: 'S256',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    redirect_uri: BACK,
    response_type: 'code',
    scope: SCOPE,
  }).toString();
  const sent = await consent(town, door, 'ana');
  assert.equal(sent.origin + sent.pathname, BACK);
  const proof = { client_id: app.client_id, client_secret: app.client_secret, redirect_uri: BACK };
  const code = { grant_type: 'authorization_code', code: sent.searchParams.get('code')! };
  const withVerifier = form({ ...proof, ...code, code_verifier: verifier });
  const answer = await stranger.call('POST', '/oauth/token', { form: withVerifier });
  assert.deepEqual([answer.token_type, answer.scope], ['Bearer', SCOPE]);
  token = answer.access_token;
  page = openPage(town.url, ORIGIN, token);
});

test('it starts: the instance in both versions, its node info, who she is and what she keeps', async () => {
  const v2 = await page.get('/api/v2/instance');
  const v1 = await page.get('/api/v1/instance');
  assert.equal(v2.domain, v1.uri);
  assert.equal(v2.configuration.urls.streaming, v1.urls.streaming_api);
  assert.ok(v2.api_versions.mastodon >= 2, 'notifications come in groups');
  assert.match(v2.configuration.vapid.public_key, /^[\w-]{80,}=?$/);
  assert.equal(v2.configuration.timelines_access.live_feeds.local, 'public');
  const { links } = await openPage(town.url, ORIGIN).get('/.well-known/nodeinfo');
  const old = links.find((link: any) => link.rel === 'http://nodeinfo.diaspora.software/ns/schema/2.0');
  assert.equal((await openPage('', ORIGIN).get(old.href)).software.name, 'palabre');

  const me = await page.get('/api/v1/accounts/verify_credentials');
  assert.deepEqual([me.acct, Array.isArray(me.source.fields)], ['ana', true]);
  const preferences = await page.get('/api/v1/preferences');
  for (const name of ['visibility', 'language', 'sensitive', 'quote_policy']) {
    assert.ok(`posting:default:${name}` in preferences, name);
  }
  const none = await page.call('GET', '/api/v1/push/subscription', { status: 404 });
  assert.match(none.error, /not found|unknown/i);
  const lists = ['v1/lists', 'v1/custom_emojis', 'v1/followed_tags?limit=200', 'v1/announcements', 'v2/filters'];
  for (const list of [...lists, 'v1/follow_requests?limit=1', 'v1/trends/links', 'v1/scheduled_statuses']) {
    assert.ok(Array.isArray(await page.get(`/api/${list}`)), list);
  }
  assert.ok(Array.isArray((await page.get('/api/v2/search?q=from%3Ame&type=statuses&limit=1')).statuses));
});

test('it changes her profile by a form whose pictures were not chosen, her defaults, and signs her out', async () => {
  const before = await page.get('/api/v1/accounts/verify_credentials');
  const profile = new FormData();
  for (const which of ['header', 'avatar'])
    profile.append(which, new File([], '', { type: 'application/octet-stream' }));
  for (const [name, value] of Object.entries({ display_name: 'Ana of the trees', note: 'Under them' })) {
    profile.append(name, value);
  }
  profile.append('fields_attributes[0][name]', 'Web');
  profile.append('fields_attributes[0][value]', 'https://example.org');
  const at = '/api/v1/accounts/update_credentials';
  const me = await page.call('PATCH', at, { form: profile });
  assert.deepEqual([me.display_name, me.avatar, me.source.fields.length], ['Ana of the trees', before.avatar, 1]);
  const again = new FormData();
  again.append('display_name', 'Ana');
  assert.equal((await page.call('PUT', '/api/v1/profile', { form: again })).display_name, 'Ana');
  const defaults = new FormData();
  defaults.append('source[privacy]', 'unlisted');
  assert.equal((await page.call('PATCH', at, { form: defaults })).source.privacy, 'unlisted');
  assert.equal((await page.get('/api/v1/preferences'))['posting:default:visibility'], 'unlisted');

  const end = form({ client_id: app.client_id, client_secret: app.client_secret, token });
  assert.deepEqual(await openPage(town.url, ORIGIN).call('POST', '/oauth/revoke', { form: end }), {});
  await page.call('GET', '/api/v1/accounts/verify_credentials', { status: 401 });
});
