// What the web app does at the door and in settings: signing up and in, sessions, passwords, terms, setup, leaving.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createSetupLink } from '#accounts';
import { changeSettings } from '#instance';
import { openTown, PASSWORD, type Town } from '#testing';

const ORIGIN = 'https://palabre.test';
const API = '/api/palabre/v1';
let town: Town;
before(async () => void (town = await openTown()));
after(() => town.close());

interface Sent {
  cookie?: string | undefined;
  origin?: string | null;
  body?: unknown;
}

async function send(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, { cookie, origin, body }: Sent = {}) {
  const said = origin === undefined ? ORIGIN : origin;
  const answer = await town.app.inject({
    method,
    url: path.startsWith('/api') ? path : API + path,
    headers: {
      ...(said && { origin: said }),
      ...(cookie && { cookie }),
      'user-agent': 'Mozilla/5.0 Firefox/140.0 (X11; Linux)',
    },
    ...(body === undefined ? {} : { payload: body as object }),
  });
  const session = answer.cookies.find((one) => one.name === 'palabre_session');
  return { status: answer.statusCode, body: answer.json(), session, cookies: answer.cookies };
}

async function signIn(login: string, password = PASSWORD): Promise<string> {
  const { status, session } = await send('POST', '/sessions', { body: { login, password } });
  assert.equal(status, 200);
  return `palabre_session=${session!.value}`;
}

const newcomer = (handle: string, more: object = {}) => ({
  handle,
  password: 'a long enough one',
  accepts_terms: true,
  ...more,
});

describe('signing up', () => {
  test('opens a session whose cookie scripts cannot read, and says who it is', async () => {
    const { status, body, session, cookies } = await send('POST', '/accounts', { body: newcomer('Hana_1') });
    assert.equal(status, 200);
    assert.equal(body.username, 'hana_1');
    assert.equal(session!.httpOnly, true);
    assert.equal(session!.sameSite, 'Lax');
    assert.equal(session!.secure, true);
    assert.equal(cookies.find((one) => one.name === 'palabre_signed_in')!.httpOnly, undefined);
    const cookie = `palabre_session=${session!.value}`;
    assert.equal((await send('GET', '/api/v1/accounts/verify_credentials', { cookie })).body.username, 'hana_1');
  });

  test('refuses what is wrong by the name of its field', async () => {
    const cases: [string, object][] = [
      ['handle', newcomer('ana')],
      ['handle', newcomer('ANA')],
      ['handle', newcomer('a b')],
      ['handle', newcomer('é')],
      ['handle', newcomer('')],
      ['handle', newcomer('a'.repeat(31))],
      ['handle', newcomer('admin')],
      ['handle', newcomer('Settings')],
      ['password', newcomer('iris', { password: 'short' })],
      ['password', newcomer('iris', { password: 'x'.repeat(5_000) })],
      ['email', newcomer('iris', { email: 'nowhere' })],
      ['email', newcomer('iris', { email: 'ANA@example.org' })],
      ['accepts_terms', newcomer('iris', { accepts_terms: false })],
    ];
    for (const [field, body] of cases) {
      const answer = await send('POST', '/accounts', { body });
      assert.equal(answer.status, 422, JSON.stringify(body).slice(0, 80));
      assert.deepEqual(Object.keys(answer.body.details), [field]);
    }
    assert.equal((await town.as(null, 'GET', '/api/v1/accounts/lookup?acct=iris')).status, 404);
  });

  test('says beforehand which handles are taken, reserved, or left behind by somebody', async () => {
    const isFree = async (handle: string) => (await send('GET', `/handles/${handle}`)).body.free;
    const { session } = await send('POST', '/accounts', { body: newcomer('gone_soon') });
    const cookie = `palabre_session=${session!.value}`;
    assert.equal((await send('DELETE', '/account', { cookie, body: { password: 'a long enough one' } })).status, 200);
    assert.equal(await isFree('nobody_yet'), true);
    for (const handle of ['ana', 'ANA', 'admin', 'gone_soon', 'no-such']) assert.equal(await isFree(handle), false);
  });

  test('two who want one handle at once: one has it, nothing is left of the other', async () => {
    const both = await Promise.all(
      ['a', 'b'].map((name) =>
        send('POST', '/accounts', { body: newcomer('jules', { email: `${name}@jules.example` }) }),
      ),
    );
    assert.deepEqual(both.map((answer) => answer.status).toSorted(), [200, 422]);
    const [{ n }] =
      (await town.sql`select count(*)::int as n from email_claims where email like '%@jules.example'`) as [
        { n: number },
      ];
    assert.equal(n, 1);
  });

  test('is refused while registrations are closed', async () => {
    await changeSettings(town.act('emil'), { registrations: 'closed' });
    assert.equal((await send('POST', '/accounts', { body: newcomer('kim') })).status, 403);
    await changeSettings(town.act('emil'), { registrations: 'open' });
  });
});

describe('signing in', () => {
  test('by handle, in any case and with its @, or by e-mail', async () => {
    for (const login of ['ana', 'ANA', '@ana', ' ana ', 'Ana@Example.org']) await signIn(login);
  });

  test('answers a known and an unknown name with the same words, after the same work', async () => {
    const wrong = { login: 'ana', password: 'not the one at all' };
    const unknown = { login: 'nobody_here', password: 'not the one at all' };
    const [a, b] = [
      await send('POST', '/sessions', { body: wrong }),
      await send('POST', '/sessions', { body: unknown }),
    ];
    assert.deepEqual([a.status, a.body], [b.status, b.body]);
    assert.equal(a.status, 401);
    assert.equal(a.session, undefined);
  });

  test('is refused to the pages of other sites, and a cookie does nothing for them', async () => {
    const other = await send('POST', '/sessions', {
      body: { login: 'ana', password: PASSWORD },
      origin: 'https://evil.example',
    });
    assert.equal(other.status, 403);
    const cookie = await signIn('ana');
    for (const origin of ['https://evil.example', 'null', null]) {
      const posted = await send('POST', '/api/v1/statuses', { cookie, origin, body: { status: 'not mine' } });
      assert.equal(posted.status, 403);
    }
    assert.equal((await send('POST', '/api/v1/statuses', { cookie, body: { status: 'mine' } })).status, 200);
  });

  test('twenty wrong guesses in five minutes are enough', async () => {
    const strict = await openTown({ RATE_LIMITS: 'on' });
    try {
      const guess = () =>
        strict.app.inject({ method: 'POST', url: `${API}/sessions`, payload: { login: 'ana', password: 'x' } });
      const answers = [];
      for (let tries = 0; tries < 21; tries += 1) answers.push(await guess());
      assert.deepEqual([...new Set(answers.slice(0, 20).map((one) => one.statusCode))], [401]);
      assert.equal(answers[20]!.statusCode, 429);
      assert.ok(Number(answers[20]!.headers['retry-after']) > 0);
    } finally {
      await strict.close();
    }
  });
});

describe('sessions', () => {
  test('are listed with their device, closed one by one, and only one’s own', async () => {
    const [first, second] = [await signIn('clara'), await signIn('clara')];
    const listed = (await send('GET', '/sessions', { cookie: first })).body as {
      id: string;
      current: boolean;
      device: string;
    }[];
    assert.equal(listed.filter((one) => one.current).length, 1);
    assert.equal(listed.find((one) => one.current)!.device, 'Firefox, Linux');
    const mine = (await send('GET', '/sessions', { cookie: second })).body.find(
      (one: { current: boolean }) => one.current,
    );
    assert.equal((await send('DELETE', `/sessions/${mine.id}`, { cookie: await signIn('ana') })).status, 404);
    assert.equal((await send('DELETE', `/sessions/${mine.id}`, { cookie: first })).status, 200);
    assert.equal((await send('GET', '/sessions', { cookie: second })).status, 401);
    const out = await send('DELETE', '/sessions/current', { cookie: first });
    assert.equal(out.session!.value, '');
    assert.equal((await send('GET', '/sessions', { cookie: first })).status, 401);
  });

  test('end, all but this one, when the password changes', async () => {
    const [here, there] = [await signIn('faye'), await signIn('faye')];
    const wrong = await send('PUT', '/password', { cookie: here, body: { current: 'no', next: 'another long one' } });
    assert.deepEqual(Object.keys(wrong.body.details), ['current']);
    const short = await send('PUT', '/password', { cookie: here, body: { current: PASSWORD, next: 'x' } });
    assert.deepEqual(Object.keys(short.body.details), ['next']);
    assert.equal(
      (await send('PUT', '/password', { cookie: here, body: { current: PASSWORD, next: 'another long one' } })).status,
      200,
    );
    assert.equal((await send('GET', '/sessions', { cookie: here })).status, 200);
    assert.equal((await send('GET', '/sessions', { cookie: there })).status, 401);
    await signIn('faye', 'another long one');
  });
});

describe('the terms', () => {
  test('are accepted before the first parley', async () => {
    await town.sql`update accounts set terms_accepted_at = null where handle = 'dora'`;
    const cookie = await signIn('dora');
    const early = await send('POST', '/api/v1/statuses', { cookie, body: { status: 'too early' } });
    assert.equal(early.status, 403);
    assert.equal(early.body.reason, 'terms-not-accepted');
    assert.equal((await send('POST', '/terms', { cookie, body: { accepts: false } })).status, 422);
    assert.equal((await send('POST', '/terms', { cookie, body: { accepts: true } })).status, 200);
    assert.equal((await send('POST', '/api/v1/statuses', { cookie, body: { status: 'now' } })).status, 200);
  });
});

describe('the setup link', () => {
  test('makes one admin account, once, and is not given where there is an admin', async () => {
    assert.equal(await createSetupLink(town.act(null)), null);
    await town.sql`update accounts set role = 'member' where handle = 'emil'`;
    const [old, token] = [await createSetupLink(town.act(null)), await createSetupLink(town.act(null))];
    assert.equal((await send('GET', `/setup?token=${old}`)).status, 404);
    assert.equal((await send('GET', `/setup?token=${token}`)).status, 200);
    const founder = { token, handle: 'lea', password: 'a long enough one' };
    const taken = await send('POST', '/setup', { body: { ...founder, handle: 'ana' } });
    assert.deepEqual(Object.keys(taken.body.details), ['handle']);
    const both = await Promise.all([
      send('POST', '/setup', { body: founder }),
      send('POST', '/setup', { body: { ...founder, handle: 'leo' } }),
    ]);
    assert.deepEqual(both.map((answer) => answer.status).toSorted(), [200, 410]);
    assert.equal((await send('POST', '/setup', { body: { ...founder, handle: 'lou' } })).status, 410);
    const admins = await town.sql`select handle from accounts where role = 'admin'`;
    assert.equal(admins.length, 1);
    await town.sql`update accounts set role = 'admin' where handle = 'emil'`;
  });
});

describe('leaving', () => {
  test('takes the password, and leaves nothing to be seen or signed in to', async () => {
    const { session } = await send('POST', '/accounts', { body: newcomer('mo', { email: 'mo@example.org' }) });
    const cookie = `palabre_session=${session!.value}`;
    const said = await send('POST', '/api/v1/statuses', { cookie, body: { status: 'I was here' } });
    assert.equal((await send('DELETE', '/account', { cookie, body: { password: 'no' } })).status, 422);
    assert.equal((await send('DELETE', '/account', { cookie, body: { password: 'a long enough one' } })).status, 200);
    assert.equal((await send('GET', '/sessions', { cookie })).status, 401);
    assert.equal((await town.as(null, 'GET', `/api/v1/statuses/${said.body.id}`)).status, 404);
    assert.equal((await town.as(null, 'GET', '/api/v1/accounts/lookup?acct=mo')).status, 404);
    assert.equal(
      (await send('POST', '/sessions', { body: { login: 'mo', password: 'a long enough one' } })).status,
      401,
    );
    assert.equal((await send('POST', '/accounts', { body: newcomer('mo') })).status, 422);
    await town.settle();
    const left = await town.sql`select from parleys p join accounts a on a.id = p.author_id where a.handle = 'mo'`;
    assert.equal(left.length, 0);
    assert.equal((await send('POST', '/accounts', { body: newcomer('mo2', { email: 'mo@example.org' }) })).status, 200);
  });

  test('apps may not change a password or delete an account', async () => {
    const app = (
      await town.as(null, 'POST', '/api/v1/apps', {
        client_name: 'x',
        redirect_uris: 'urn:ietf:wg:oauth:2.0:oob',
        scopes: 'read write',
      })
    ).body;
    const { grantToken, findAppByClient } = await import('#accounts');
    const { id } = (await findAppByClient(town.sql, app.client_id))!;
    const { token } = await grantToken(town.act(null), { account: town.ids.ana, app: id, scopes: ['read', 'write'] });
    for (const [method, url, payload] of [
      ['PUT', `${API}/password`, { current: PASSWORD, next: 'another long one' }],
      ['DELETE', `${API}/account`, { password: PASSWORD }],
    ] as const) {
      const answer = await town.app.inject({ method, url, payload, headers: { authorization: `Bearer ${token}` } });
      assert.equal(answer.statusCode, 403);
    }
  });
});
