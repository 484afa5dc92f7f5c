// OAuth as apps and people meet it: registering, signing in, consenting, and what a code is good for.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { atTheConsole, openTown, PASSWORD, type Town } from '#testing';

const ORIGIN = 'https://palabre.test';
const BACK = 'https://app.example/back?to=%3A%2F%2F';
const OOB = 'urn:ietf:wg:oauth:2.0:oob';
const VERIFIER = 'a-verifier-of-at-least-forty-three-characters-in-all';
const CHALLENGE = createHash('sha256').update(VERIFIER).digest('base64url');

let town: Town;
let app: { client_id: string; client_secret: string };
before(async () => {
  town = await openTown();
  app = await register();
});
after(() => town.close());

async function register(redirect = [BACK, OOB], scopes = 'read write:statuses push') {
  const wish = { client_name: '<b>Elk</b>', redirect_uris: redirect, scopes, website: 'https://app.example' };
  const { status, body } = await town.as(null, 'POST', '/api/v1/apps', wish);
  assert.equal(status, 200);
  return body as typeof app;
}

const form = (values: Record<string, string>): string => new URLSearchParams(values).toString();
const asking = (more: Record<string, string> = {}): Record<string, string> => ({
  response_type: 'code',
  client_id: app.client_id,
  redirect_uri: BACK,
  scope: 'read write:statuses',
  state: 'a&b=c',
  ...more,
});

async function look(query: Record<string, string>, cookie?: string, language = 'en') {
  const headers = { accept: 'text/html', 'accept-language': language, ...(cookie && { cookie }) };
  return town.app.inject({ method: 'GET', url: `/oauth/authorize?${form(query)}`, headers });
}

async function send(values: Record<string, string>, cookie?: string, origin: string | null = ORIGIN) {
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    accept: 'text/html',
    ...(origin && { origin }),
    ...(cookie && { cookie }),
  };
  return town.app.inject({ method: 'POST', url: '/oauth/authorize', headers, payload: form(values) });
}

async function signIn(login = 'ana'): Promise<string> {
  const answer = await send(asking({ step: 'sign-in', login, password: PASSWORD }));
  assert.equal(answer.statusCode, 303);
  const session = answer.cookies.find((cookie) => cookie.name === 'palabre_session')!;
  return `palabre_session=${session.value}`;
}

async function codeFor(more: Record<string, string> = {}): Promise<string> {
  const answer = await send(asking({ ...more, step: 'allow' }), await signIn());
  assert.equal(answer.statusCode, 302);
  return new URL(answer.headers.location!).searchParams.get('code')!;
}

const exchange = (more: Record<string, string>) =>
  town.as(null, 'POST', '/oauth/token', {
    grant_type: 'authorization_code',
    ...app,
    redirect_uri: BACK,
    ...more,
  });

describe('the way in', () => {
  test('a stranger is asked to sign in, in their language, and nothing of the app is taken for HTML', async () => {
    const english = await look(asking());
    assert.equal(english.statusCode, 200);
    assert.match(english.body, /<h1>Sign in<\/h1>/);
    assert.match(english.body, /&lt;b&gt;Elk&lt;\/b&gt;/);
    assert.doesNotMatch(english.body, /<b>Elk/);
    assert.match((await look(asking(), undefined, 'fr')).body, /Se connecter/);
    assert.match((await look(asking({ lang: 'fr' }))).body, /<html lang="fr"/);
  });

  test('nobody may frame it, a popup may hear back, nothing is kept', async () => {
    const { headers } = await look(asking());
    assert.equal(headers['x-frame-options'], 'DENY');
    assert.match(String(headers['content-security-policy']), /frame-ancestors 'none'/);
    assert.equal(headers['cross-origin-opener-policy'], undefined);
    assert.equal(headers['cache-control'], 'no-store');
  });

  test('sign-in, consent, code, token, and the token is the person’s', async () => {
    const cookie = await signIn();
    const page = await look(asking(), cookie);
    assert.match(page.body, /@ana/);
    assert.match(page.body, /change your parleys/);
    assert.match(String(page.headers['content-security-policy']), /form-action 'self' https:\/\/app\.example;?/);
    const answer = await send(asking({ step: 'allow' }), cookie);
    assert.equal(answer.statusCode, 302);
    const location = answer.headers.location!;
    assert.ok(location.startsWith(`${BACK}&code=`), location);
    assert.equal(new URL(location).searchParams.get('state'), 'a&b=c');
    const { status, body, headers } = await exchange({ code: new URL(location).searchParams.get('code')! });
    assert.equal(status, 200);
    assert.equal(body.token_type, 'Bearer');
    assert.equal(body.scope, 'read write:statuses');
    assert.equal(headers['cache-control'], 'no-store');
    assert.ok(Math.abs(body.created_at - Date.now() / 1000) < 60);
    const who = await bearing(body.access_token, 'GET', '/api/v1/accounts/verify_credentials');
    assert.equal(who.json().username, 'ana');
    const mute = await bearing(body.access_token, 'POST', `/api/v1/accounts/${town.ids.boris}/mute`);
    assert.equal(mute.statusCode, 403);
  });

  test('what staff may do is given to no app for a password alone', async () => {
    const staffs = await register([BACK], 'read admin:read');
    const wish = asking({ ...staffs, scope: 'read admin:read', step: 'allow' });
    const cookie = await signIn('emil');
    const refused = await send(wish, cookie);
    assert.equal(refused.statusCode, 403);
    assert.match(refused.body, /second factor/);
    await atTheConsole(town, 'emil');
    assert.equal((await send(wish, cookie)).statusCode, 302);
  });

  test('a wrong password and an unknown name are told alike, and the form comes back', async () => {
    const wrong = await send(asking({ step: 'sign-in', login: 'ana', password: 'no' }));
    const unknown = await send(asking({ step: 'sign-in', login: 'nobody', password: 'no' }));
    assert.deepEqual([wrong.statusCode, unknown.statusCode], [401, 401]);
    assert.match(wrong.body, /Wrong name or password/);
    assert.equal(wrong.body, unknown.body);
    const suspended = await send(asking({ step: 'sign-in', login: 'goran', password: PASSWORD }));
    assert.match(suspended.body, /suspended/);
  });

  test('the one who says no sends the app away with access_denied', async () => {
    const answer = await send(asking({ step: 'deny' }), await signIn());
    assert.equal(new URL(answer.headers.location!).searchParams.get('error'), 'access_denied');
  });

  test('force_login asks again even of who is signed in', async () => {
    assert.match((await look(asking({ force_login: 'true' }), await signIn())).body, /name="password"/);
  });

  test('a form that comes from elsewhere, or from nowhere, consents to nothing', async () => {
    const cookie = await signIn();
    for (const origin of ['https://evil.example', 'null', null]) {
      const answer = await send(asking({ step: 'allow' }), cookie, origin);
      assert.equal(answer.statusCode, 403);
      assert.equal(answer.headers.location, undefined);
    }
  });

  test('out of band, the code is shown to be copied, and works', async () => {
    const answer = await send(asking({ step: 'allow', redirect_uri: OOB }), await signIn());
    const code = /<code>([^<]+)<\/code>/.exec(answer.body)![1]!;
    assert.equal((await exchange({ code, redirect_uri: OOB })).status, 200);
  });
});

describe('what an app may ask', () => {
  const errorOf = async (more: Record<string, string>): Promise<string | null> => {
    const { headers, statusCode } = await look(asking(more));
    assert.equal(statusCode, 302);
    return new URL(headers.location!).searchParams.get('error');
  };

  test('an unknown client or address is told to the person and sent nowhere', async () => {
    const unknown = await look(asking({ client_id: 'nobody' }));
    assert.equal(unknown.statusCode, 401);
    assert.match(unknown.body, /invalid_client/);
    const elsewhere = await look(asking({ redirect_uri: 'https://app.example/back?to=://' }));
    assert.equal(elsewhere.statusCode, 400);
    assert.equal(elsewhere.headers.location, undefined);
    const json = await town.as(null, 'GET', `/oauth/authorize?${form(asking({ client_id: 'nobody' }))}`);
    assert.equal(json.body.error, 'invalid_client');
  });

  test('what it may not have is told to the app in OAuth’s words', async () => {
    assert.equal(await errorOf({ scope: 'read follow' }), 'invalid_scope');
    assert.equal(await errorOf({ scope: 'everything' }), 'invalid_scope');
    assert.equal(await errorOf({ response_type: 'token' }), 'unsupported_response_type');
    assert.equal(await errorOf({ code_challenge: VERIFIER, code_challenge_method: 'plain' }), 'invalid_request');
    assert.equal(await errorOf({ code_challenge: 'short', code_challenge_method: 'S256' }), 'invalid_request');
  });
});

describe('what a code is good for', () => {
  const pkce = { code_challenge: CHALLENGE, code_challenge_method: 'S256' };

  test('with a challenge, only its verifier opens it', async () => {
    const code = await codeFor(pkce);
    assert.equal((await exchange({ code })).body.error, 'invalid_grant');
    assert.equal((await exchange({ code, code_verifier: 'wrong' })).body.error, 'invalid_grant');
    assert.equal((await exchange({ code, code_verifier: VERIFIER })).status, 200);
  });

  test('once: the second time also takes the first token back', async () => {
    const code = await codeFor();
    const { body } = await exchange({ code });
    assert.equal((await exchange({ code })).body.error, 'invalid_grant');
    await town.settle();
    const answer = await bearing(body.access_token, 'GET', '/api/v1/accounts/verify_credentials');
    assert.equal(answer.statusCode, 401);
  });

  test('for ten minutes, one app and one address', async () => {
    const code = await codeFor();
    assert.equal((await exchange({ code, redirect_uri: OOB })).body.error, 'invalid_grant');
    const other = await register();
    assert.equal((await exchange({ code, ...other })).body.error, 'invalid_grant');
    await town.sql`update authorization_codes set created_at = created_at - interval '11 minutes'`;
    const late = await exchange({ code });
    assert.equal(late.status, 400);
    assert.equal(late.body.error, 'invalid_grant');
  });
});

describe('clients', () => {
  const basic = (id: string, secret: string) => `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`;

  test('an app proves itself in the body or by Basic, and gets a token of its own', async () => {
    const inBody = await town.as(null, 'POST', '/oauth/token', { grant_type: 'client_credentials', ...app });
    assert.equal(inBody.status, 200);
    const header = await town.app.inject({
      method: 'POST',
      url: '/oauth/token',
      headers: {
        authorization: basic(app.client_id, app.client_secret),
        'content-type': 'application/x-www-form-urlencoded',
      },
      payload: 'grant_type=client_credentials&scope=read',
    });
    assert.equal(header.statusCode, 200);
    const verified = await bearing(header.json().access_token, 'GET', '/api/v1/apps/verify_credentials');
    assert.equal(verified.json().name, '<b>Elk</b>');
    const person = await bearing(header.json().access_token, 'GET', '/api/v1/timelines/home');
    assert.equal(person.statusCode, 401);
  });

  test('a wrong secret is invalid_client, an unknown grant unsupported_grant_type', async () => {
    const wrong = await town.as(null, 'POST', '/oauth/token', {
      grant_type: 'client_credentials',
      client_id: app.client_id,
      client_secret: 'no',
    });
    assert.equal(wrong.status, 401);
    assert.equal(wrong.body.error, 'invalid_client');
    const password = await town.as(null, 'POST', '/oauth/token', { grant_type: 'password', ...app });
    assert.equal(password.body.error, 'unsupported_grant_type');
    const long = await town.as(null, 'POST', '/oauth/token', { grant_type: ['a'], ...app });
    assert.equal(long.body.error, 'invalid_request');
  });

  test('a token that is revoked is refused at once; another app’s is left alone', async () => {
    const { body } = await exchange({ code: await codeFor() });
    const other = await register();
    assert.equal((await town.as(null, 'POST', '/oauth/revoke', { ...other, token: body.access_token })).status, 200);
    const check = () => bearing(body.access_token, 'GET', '/api/v1/accounts/verify_credentials');
    assert.equal((await check()).statusCode, 200);
    const refused = await town.as(null, 'POST', '/oauth/revoke', { client_id: 'no', token: body.access_token });
    assert.equal(refused.status, 403);
    assert.equal((await town.as(null, 'POST', '/oauth/revoke', { ...app, token: body.access_token })).status, 200);
    assert.equal((await check()).statusCode, 401);
  });

  test('a session of the person lists the app and takes its token back', async () => {
    const { body } = await exchange({ code: await codeFor() });
    const listed = await town.as('ana', 'GET', '/api/palabre/v1/sessions');
    const one = listed.body.find((session: { app: { name: string } | null }) => session.app !== null);
    assert.ok(one);
    for (const session of listed.body)
      if (session.app) await town.as('ana', 'DELETE', `/api/palabre/v1/sessions/${session.id}`);
    const answer = await bearing(body.access_token, 'GET', '/api/v1/accounts/verify_credentials');
    assert.equal(answer.statusCode, 401);
  });
});

describe('what others look up', () => {
  test('the metadata names what works, with our own address', async () => {
    const { body } = await town.as(null, 'GET', '/.well-known/oauth-authorization-server');
    assert.equal(body.issuer, ORIGIN);
    assert.equal(body.authorization_endpoint, `${ORIGIN}/oauth/authorize`);
    assert.deepEqual(body.code_challenge_methods_supported, ['S256']);
  });

  test('userinfo says who it is and no more', async () => {
    const { body } = await town.as('ana', 'GET', '/oauth/userinfo');
    assert.deepEqual(Object.keys(body).toSorted(), ['iss', 'name', 'picture', 'preferred_username', 'profile', 'sub']);
    assert.equal(body.preferred_username, 'ana');
  });

  test('host-meta, WebFinger and NodeInfo answer', async () => {
    const meta = await town.as(null, 'GET', '/.well-known/host-meta');
    assert.match(String(meta.headers['content-type']), /xrd\+xml/);
    assert.match(meta.body, /https:\/\/palabre\.test\/\.well-known\/webfinger\?resource=\{uri\}/);
    for (const resource of ['acct:ana@palabre.test', 'acct:Ana@PALABRE.test', `${ORIGIN}/@ana`]) {
      const finger = await town.as(null, 'GET', `/.well-known/webfinger?${form({ resource })}`);
      assert.equal(finger.status, 200, resource);
      assert.equal(finger.body.subject, 'acct:ana@palabre.test');
    }
    for (const resource of ['acct:ana@elsewhere.example', 'acct:nobody@palabre.test', 'acct:goran@palabre.test', 'x'])
      assert.equal((await town.as(null, 'GET', `/.well-known/webfinger?${form({ resource })}`)).status, 404, resource);
    assert.equal((await town.as(null, 'GET', '/.well-known/webfinger')).status, 400);
    const links = await town.as(null, 'GET', '/.well-known/nodeinfo');
    assert.equal(links.body.links[0].href, `${ORIGIN}/nodeinfo/2.0`);
    const info = await town.as(null, 'GET', '/nodeinfo/2.0');
    assert.equal(info.body.software.name, 'palabre');
  });
});

const bearing = (token: string, method: 'GET' | 'POST', url: string) =>
  town.app.inject({ method, url, headers: { authorization: `Bearer ${token}` } });
