// GET and POST oauth/authorize: sign in, consent, and back to the app with a code (RFC 6749 §4.1). The forms are held by
// the Origin they come from; the session they make is the web app's own.

import type { FastifyReply, FastifyRequest } from 'fastify';
import { consent, OUT_OF_BAND, PASSED_MS, signIn, type Auth } from '#accounts';
import type { Tongue } from '#instance';
import { Refusal, type Act, type House } from '#platform';
import { authenticate, requireOwnOrigin } from '../authentication.ts';
import { chargeFor, payerOf } from '../budget.ts';
import { giveCookie } from '../cookie.ts';
import { deviceOf } from '../device.ts';
import { renderedAccountOf } from '../mastodon/entities/accounts.ts';
import { tongueOf } from '../tongue.ts';
import { addressFor, readAsked, wordOf, type Asked, type Query, type Trouble } from './asked.ts';
import { drawCode, drawConsent, drawSignIn, drawTrouble, type Carried } from './pages.ts';
import { sourceOf, type SendSheet } from './sheet.ts';
import { words } from './words.ts';

const CARRIED = [
  'response_type',
  'client_id',
  'redirect_uri',
  'scope',
  'state',
  'code_challenge',
  'code_challenge_method',
  'lang',
];
const ATTEMPTS = { calls: 20, seconds: 300 };

/** One request to the authorization endpoint. */
interface Visit {
  house: House;
  request: FastifyRequest;
  reply: FastifyReply;
  send: SendSheet;
  act: Act;
  auth: Auth | null;
  tongue: Tongue;
  carried: Carried;
  asked: Asked;
}

export const authorize = (house: House, send: SendSheet) => async (request: FastifyRequest, reply: FastifyReply) => {
  const isForm = request.method === 'POST';
  const query = (isForm ? (request.body ?? {}) : request.query) as Query;
  const tongue = query['lang'] === 'fr' || query['lang'] === 'en' ? query['lang'] : tongueOf(request);
  const act: Act = { viewer: null, now: new Date(), sql: house.sql, log: house.log };
  const asked = await readAsked(house.sql, query);
  if ('error' in asked) return tellTrouble(request, reply, send, tongue, asked);
  const auth = await whoIsThere(house, request);
  if (auth === 'elsewhere') return send(reply, { tongue, status: 403, body: drawTrouble(tongue, 'elsewhere') });
  const carried = Object.fromEntries(CARRIED.flatMap((name) => pairOf(name, wordOf(query, name))));
  const visit: Visit = { house, request, reply, send, act, auth, tongue, carried, asked };
  if (!isForm) return look(visit, query['force_login'] === 'true' || query['force_login'] === '1');
  if (query['step'] === 'sign-in') return comeIn(visit, query);
  return auth?.viewer ? decide(visit, query['step'] === 'allow') : look(visit, false);
};

const pairOf = (name: string, value: string | null): [string, string][] => (value === null ? [] : [[name, value]]);

/** Who has a session here. An ended or suspended one is nobody; a form that another site sent is 'elsewhere'. */
async function whoIsThere(house: House, request: FastifyRequest): Promise<Auth | null | 'elsewhere'> {
  try {
    if (request.method === 'POST') requireOwnOrigin(house, request);
    const { headers, cookies, query, method } = request;
    // A bearer token is no session: consent is given in person.
    const auth = await authenticate(house, {
      headers: { ...headers, authorization: undefined },
      cookies,
      query,
      method,
    });
    return auth && !auth.isSuspended ? auth : null;
  } catch (error) {
    if (error instanceof Refusal && error.reason === 'forbidden') return 'elsewhere';
    throw error;
  }
}

async function look(visit: Visit, mustSignIn: boolean): Promise<FastifyReply> {
  const { auth, reply, send, tongue, asked, carried, act, house } = visit;
  const viewer = auth?.viewer;
  if (!viewer || mustSignIn) return send(reply, { tongue, body: drawSignIn(tongue, asked, carried, null) });
  const { entity: self } = await renderedAccountOf(house, act.sql, viewer.id);
  const leadsTo = asked.redirectUri === OUT_OF_BAND ? {} : { leadsTo: sourceOf(asked.redirectUri) };
  return send(reply, { tongue, body: drawConsent(tongue, asked, carried, self), ...leadsTo });
}

async function comeIn(visit: Visit, query: Query): Promise<FastifyReply> {
  const { house, request, reply, send, act, tongue, asked, carried } = visit;
  try {
    chargeFor(house, reply, payerOf(request, null), 'POST /oauth/authorize', ATTEMPTS);
    const login = wordOf(query, 'login') ?? '';
    const password = wordOf(query, 'password') ?? '';
    const { token } = await signIn(act, { login, password, device: deviceOf(request) });
    giveCookie(house, reply, token);
  } catch (error) {
    const trouble = error instanceof Refusal && troubleOf(tongue, error);
    if (!trouble) throw error;
    return send(reply, { tongue, status: 401, body: drawSignIn(tongue, asked, carried, trouble) });
  }
  return reply.redirect(`/oauth/authorize?${new URLSearchParams(carried).toString()}`, 303);
}

function troubleOf(tongue: Tongue, { reason }: Refusal): string | null {
  const t = words[tongue];
  if (reason === 'unauthenticated') return t.wrong;
  if (reason === 'suspended') return t.suspended;
  return reason === 'too-many' ? t.slow : null;
}

async function decide(visit: Visit, isAllowed: boolean): Promise<FastifyReply> {
  const { reply, send, act, auth, tongue, asked } = visit;
  const { app, redirectUri, scopes, state, codeChallenge } = asked;
  if (!isAllowed) {
    const back = addressFor(redirectUri, { error: 'access_denied', state });
    return back ? reply.redirect(back, 302) : send(reply, { tongue, body: drawTrouble(tongue, 'denied') });
  }
  if (needsFactor(auth!, scopes) && !isProved(auth!, act.now))
    return send(reply, { tongue, status: 403, body: drawTrouble(tongue, 'second_factor') });
  const code = await consent({ ...act, viewer: auth!.viewer! }, { app: app.id, redirectUri, scopes, codeChallenge });
  const back = addressFor(redirectUri, { code, state });
  return back ? reply.redirect(back, 302) : send(reply, { tongue, body: drawCode(tongue, code) });
}

/** What an app could do in the name of the staff takes as much as the console does. */
const needsFactor = ({ viewer }: Auth, scopes: readonly string[]): boolean =>
  viewer !== null && viewer.role !== 'member' && scopes.some((scope) => scope.startsWith('admin:'));

const isProved = ({ secondFactorAt: at }: Auth, now: Date): boolean =>
  at !== null && now.getTime() - at.getTime() < PASSED_MS;

function tellTrouble(
  request: FastifyRequest,
  reply: FastifyReply,
  send: SendSheet,
  tongue: Tongue,
  { error, redirectUri, state }: Trouble,
): FastifyReply {
  const back = redirectUri && addressFor(redirectUri, { error, state });
  if (back) return reply.redirect(back, 302);
  const status = error === 'invalid_client' ? 401 : 400;
  if ((request.headers.accept ?? '').includes('text/html'))
    return send(reply, { tongue, status, body: drawTrouble(tongue, error) });
  return reply.status(status).send({ error, error_description: words.en.troubles[error] ?? error });
}
