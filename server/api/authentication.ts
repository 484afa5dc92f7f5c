// Who is asking: the bearer of an access token, or of the web app's cookie. A browser sends the cookie whoever made it ask, so
// what changes something, and sockets, need the Origin of our own pages beside it.

import type { FastifyRequest } from 'fastify';
import { noteUse, whoBears, type Auth } from '#accounts';
import { digest, Refusal, type Cache, type Event, type House } from '#platform';
import { MEMORY } from './memory.ts';

export const SESSION_COOKIE = 'palabre_session';
/** What must be known of a request to know who makes it; a socket's has no more. */
export type Asker = Pick<FastifyRequest, 'headers' | 'cookies' | 'query' | 'method'>;

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
const HOUR_MS = 3_600_000;
/** What one remembered token costs, generously. */
const BYTES = 600;

/**
 * Who bears this request's token; null for a stranger.
 *
 * @throws Refusal 'unauthenticated' for a token that is not valid (any more); 'forbidden' for a cookie from elsewhere.
 */
export async function authenticate(house: House, request: Asker): Promise<Auth | null> {
  const bearer = bearerOf(request);
  if (bearer !== null) {
    const auth = await recall(house, bearer);
    if (!auth) throw new Refusal('unauthenticated', 'The access token is invalid');
    return auth;
  }
  const session = request.cookies[SESSION_COOKIE];
  if (!session) return null;
  // A session that ended is a stranger: public pages still open, and everything else answers 401 as it would to one.
  const auth = await recall(house, session);
  if (auth && !SAFE.has(request.method)) requireOwnOrigin(house, request);
  return auth;
}

/** As authenticate, for streaming: the token may also stand in the query or be the WebSocket's protocol. */
export async function authenticateStream(house: House, request: Asker): Promise<Auth | null> {
  const query = (request.query as Record<string, unknown>)['access_token'];
  const protocol = request.headers['sec-websocket-protocol'];
  const token = bearerOf(request) ?? (typeof query === 'string' && query !== '' ? query : (protocol ?? null));
  if (token !== null) {
    const auth = await recall(house, token.trim());
    if (!auth) throw new Refusal('unauthenticated', 'The access token is invalid');
    return auth;
  }
  if (request.cookies[SESSION_COOKIE]) requireOwnOrigin(house, request);
  return authenticate(house, request);
}

/** @throws Refusal unless a page of ours asks. */
export function requireOwnOrigin(house: House, request: Pick<Asker, 'headers'>): void {
  const own = house.config.PALABRE_URL;
  if (request.headers.origin !== own && !isLoopbackOf(own, request.headers.origin))
    throw new Refusal('forbidden', `This may only be asked from the pages of ${house.config.PALABRE_URL}`);
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether `origin` is another name of this machine for `own`: at home, 127.0.0.1:3000 is as good as localhost:3000. */
function isLoopbackOf(own: string, origin: string | undefined): boolean {
  if (!origin || !URL.canParse(origin)) return false;
  const [ours, theirs] = [new URL(own), new URL(origin)];
  return (
    ours.protocol === theirs.protocol &&
    ours.port === theirs.port &&
    LOOPBACK.has(ours.hostname) &&
    LOOPBACK.has(theirs.hostname)
  );
}

/** As above, but programs that are no browser, and so name no Origin, may ask: for what opens a session. */
export function refuseOtherOrigins(house: House, request: FastifyRequest): void {
  if (request.headers.origin !== undefined) requireOwnOrigin(house, request);
}

function bearerOf(request: Asker): string | null {
  const header = request.headers.authorization;
  if (header === undefined) return null;
  // Other schemes (Basic, for apps) are not a token: whoever takes them reads them.
  return /^Bearer +(\S+)$/i.exec(header)?.[1] ?? '';
}

/** What this process remembers: whose a token is (which never changes), and by owner what their tokens say. */
interface Memory {
  owners: Cache<string>;
  auths: Cache<ReadonlyMap<string, Auth>>;
}
const memories = new WeakMap<House['hub'], Memory>();

const CHANGES = new Set([
  'accounts.tokens-revoked',
  'accounts.suspended',
  'accounts.restored',
  'accounts.deleted',
  'accounts.changed',
]);

function memoryOf(house: House): Memory {
  const known = memories.get(house.hub);
  if (known) return known;
  const memory: Memory = { owners: house.cache(MEMORY.owners), auths: house.cache(MEMORY.tokens) };
  house.hub.heed((event: Event) => {
    if (!CHANGES.has(event.kind)) return;
    if (event['account']) memory.auths.delete(event['account'] as string);
    for (const token of (event['tokens'] as string[] | undefined) ?? []) memory.auths.delete(token);
  });
  memories.set(house.hub, memory);
  return memory;
}

/** Forgets, in this process and at once, what the tokens of `owner` say: for the one who has just changed it. */
export const forgetTokensOf = (house: House, owner: string): void => memoryOf(house).auths.delete(owner);

async function recall(house: House, token: string): Promise<Auth | null> {
  const { owners, auths } = memoryOf(house);
  const key = digest(token).toString('base64');
  const owner = owners.get(key);
  const known = owner === undefined ? undefined : auths.get(owner)?.get(key);
  const auth = known ?? (await read(house, token, key));
  if (auth) touch(house, token, auth);
  return auth;
}

async function read(house: House, token: string, key: string): Promise<Auth | null> {
  const { owners, auths } = memoryOf(house);
  const readAt = auths.version();
  const auth = await whoBears(house.sql, token);
  if (!auth) return null;
  const owner = auth.viewer?.id ?? auth.tokenId;
  owners.set(key, owner, 200, owners.version());
  const remembered = new Map(auths.get(owner)).set(key, auth);
  auths.set(owner, remembered, remembered.size * BYTES, readAt);
  return auth;
}

/** Notes the use, at most once an hour and without making anybody wait for it. */
function touch(house: House, token: string, auth: Auth): void {
  const now = new Date();
  if (now.getTime() - auth.lastUsedAt.getTime() < HOUR_MS) return;
  auth.lastUsedAt = now;
  noteUse({ viewer: null, now, sql: house.sql, log: house.log }, token).catch((error: unknown) =>
    house.log.warn({ err: error }, 'the use of a token could not be noted'),
  );
}
