// POST oauth/token and oauth/revoke: codes and secrets for tokens (RFC 6749 §4–5, RFC 7009). Clients prove themselves by
// Basic authentication or in the body; errors are OAuth's own.

import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { exchangeCode, grantToken, proveApp, revokeToken, whoBears, type AppRow } from '#accounts';
import { text } from '#contract';
import type { Act, House } from '#platform';
import { forgetTokensOf } from '../authentication.ts';
import { chargeFor, payerOf } from '../budget.ts';
import { readInput } from '../input.ts';
import { scopesIn } from '../scopes-in.ts';
import { mayAsk } from './asked.ts';

const word = text.max(4_000).nullish();
const schema = z.object({
  grant_type: word,
  client_id: word,
  client_secret: word,
  code: word,
  redirect_uri: word,
  code_verifier: word,
  scope: word,
  token: word,
});
type Asking = z.infer<typeof schema>;

interface Call {
  act: Act;
  asking: Asking;
  app: AppRow | null;
}

/** A failed grant: OAuth's word, and ours beside it. */
class Denial extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, words: string) {
    super(words);
    this.status = status;
    this.code = code;
  }
}

const UNKNOWN = 'The client is unknown, or its secret is wrong.';
const BUDGET = { calls: 100, seconds: 300 };

/** The handler around `answer`: reads the client, and says a Denial as OAuth does. */
const handler =
  (house: House, answer: (call: Call, house: House) => Promise<unknown>) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    chargeFor(house, reply, payerOf(request, null), `POST ${request.routeOptions.url}`, BUDGET);
    void reply.headers({ 'cache-control': 'no-store', pragma: 'no-cache' });
    try {
      const parsed = schema.safeParse((await readInput(request, false)).values);
      if (!parsed.success) throw new Denial(400, 'invalid_request', wordsOf(parsed.error.issues[0]!));
      const act: Act = { viewer: null, now: new Date(), sql: house.sql, log: house.log };
      const asking = { ...parsed.data, ...basicOf(request) };
      const app =
        asking.client_id && asking.client_secret
          ? await proveApp(house.sql, asking.client_id, asking.client_secret)
          : null;
      return await answer({ act, asking, app }, house);
    } catch (error) {
      if (!(error instanceof Denial)) throw error;
      if (error.status === 401) void reply.header('www-authenticate', 'Basic realm="Palabre"');
      return reply.status(error.status).send({ error: error.code, error_description: error.message });
    }
  };

const wordsOf = (issue: z.core.$ZodIssue): string => `${issue.path.join('.')} ${issue.message}`;

function basicOf(request: FastifyRequest): Partial<Asking> {
  const found = /^Basic +(\S+)$/i.exec(request.headers.authorization ?? '');
  if (!found) return {};
  const [id = '', ...secret] = Buffer.from(found[1]!, 'base64').toString('utf8').split(':');
  // Written as a form would (RFC 6749 §2.3.1).
  const read = (written: string): string => {
    try {
      return decodeURIComponent(written.replaceAll('+', ' '));
    } catch {
      return written;
    }
  };
  return { client_id: read(id), client_secret: read(secret.join(':')) };
}

export const token = (house: House) =>
  handler(house, async ({ act, asking, app }) => {
    if (!app) throw new Denial(401, 'invalid_client', UNKNOWN);
    if (asking.grant_type === 'authorization_code') return forCode(act, asking, app);
    if (asking.grant_type === 'client_credentials') return forApp(act, asking, app);
    if (!asking.grant_type) throw new Denial(400, 'invalid_request', 'grant_type is missing.');
    const words = 'grant_type must be authorization_code or client_credentials.';
    throw new Denial(400, 'unsupported_grant_type', words);
  });

const entity = (act: Act, access: string, scopes: readonly string[]) => ({
  access_token: access,
  token_type: 'Bearer',
  scope: scopes.join(' '),
  created_at: Math.floor(act.now.getTime() / 1000),
});

async function forCode(act: Act, asking: Asking, app: AppRow) {
  const { code, redirect_uri: redirectUri, code_verifier: verifier } = asking;
  if (!code) throw new Denial(400, 'invalid_request', 'code is missing.');
  if (!redirectUri) throw new Denial(400, 'invalid_request', 'redirect_uri is missing.');
  const grant = await exchangeCode(act, { app: app.id, code, redirectUri, verifier: verifier ?? null });
  if (!grant) {
    const words = 'The code is wrong, used, older than ten minutes, or was given for another address or verifier.';
    throw new Denial(400, 'invalid_grant', words);
  }
  return entity(act, grant.token, grant.scopes);
}

async function forApp(act: Act, asking: Asking, app: AppRow) {
  const wanted = asking.scope || 'read';
  if (!mayAsk(app, wanted)) throw new Denial(400, 'invalid_scope', 'scope names what the app was not registered for.');
  const scopes = scopesIn(wanted)!;
  return entity(act, (await grantToken(act, { account: null, app: app.id, scopes })).token, scopes);
}

export const revoke = (house: House) =>
  handler(house, async ({ act, asking, app }) => {
    if (!app) throw new Denial(403, 'unauthorized_client', UNKNOWN);
    if (!asking.token) throw new Denial(400, 'invalid_request', 'token is missing.');
    const auth = await whoBears(house.sql, asking.token);
    await revokeToken(act, app.id, asking.token);
    // Another app's token is left alone, and answered alike (RFC 7009 §2.2).
    if (auth) forgetTokensOf(house, auth.viewer?.id ?? auth.tokenId);
    return {};
  });
