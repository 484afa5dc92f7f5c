// POST oauth/token: codes, secrets and, where the operator allows it, passwords for tokens (RFC 6749 §4–5).

import { exchangeCode, grantToken, prove, type AppRow } from '#accounts';
import { Refusal, type Act, type House } from '#platform';
import { scopesIn } from '../scopes-in.ts';
import { mayAsk } from './asked.ts';
import { Denial, forClient, UNKNOWN, type Asking, type Call } from './client.ts';

/** A call by an app that has proved itself. */
type Proved = Call & { app: AppRow };
type Answer = { access_token: string; token_type: 'Bearer'; scope: string; created_at: number };

const GRANTS: Record<string, (call: Proved) => Promise<Answer>> = {
  authorization_code: forCode,
  client_credentials: forApp,
  password: forPassword,
};

/** The grants that are offered here. */
export const grantsOf = (house: House): string[] =>
  Object.keys(GRANTS).filter((grant) => grant !== 'password' || house.config.PASSWORD_GRANT);

export const token = (house: House) =>
  forClient(house, async ({ app, ...call }) => {
    if (!app) throw new Denial(401, 'invalid_client', UNKNOWN);
    const { grant_type: grant } = call.asking;
    if (!grant) throw new Denial(400, 'invalid_request', 'grant_type is missing.');
    const offered = grantsOf(house);
    if (!offered.includes(grant)) {
      throw new Denial(400, 'unsupported_grant_type', `grant_type must be one of ${offered.join(', ')}.`);
    }
    return GRANTS[grant]!({ ...call, app });
  });

const entity = (act: Act, access: string, scopes: readonly string[]): Answer => ({
  access_token: access,
  token_type: 'Bearer',
  scope: scopes.join(' '),
  created_at: Math.floor(act.now.getTime() / 1000),
});

async function forCode({ act, asking, app }: Proved): Promise<Answer> {
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

async function forApp({ act, asking, app }: Proved): Promise<Answer> {
  const scopes = wantedScopes(asking, app);
  return entity(act, (await grantToken(act, { account: null, app: app.id, scopes })).token, scopes);
}

async function forPassword({ act, asking, app, countAttempt }: Proved): Promise<Answer> {
  const { username: login, password } = asking;
  if (!login) throw new Denial(400, 'invalid_request', 'username is missing.');
  if (!password) throw new Denial(400, 'invalid_request', 'password is missing.');
  const scopes = wantedScopes(asking, app);
  if (scopes.some((scope) => scope.startsWith('admin:')))
    throw new Denial(400, 'invalid_scope', 'What staff may do is not given for a password alone.');
  countAttempt();
  const account = await prove(act.sql, { login, password }).catch((error: unknown) => {
    if (error instanceof Refusal) throw new Denial(400, 'invalid_grant', error.message);
    throw error;
  });
  return entity(act, (await grantToken(act, { account, app: app.id, scopes })).token, scopes);
}

function wantedScopes(asking: Asking, app: AppRow): string[] {
  const wanted = asking.scope || 'read';
  if (!mayAsk(app, wanted)) throw new Denial(400, 'invalid_scope', 'scope names what the app was not registered for.');
  return scopesIn(wanted)!;
}
