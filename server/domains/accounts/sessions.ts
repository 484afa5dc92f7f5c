// Coming in and going out. An unknown name, a wrong password and a gone account get the same answer after the same time.

import type { AccountId, TokenId } from '#contract';
import {
  announce,
  notFound,
  Refusal,
  transact,
  verifyPassword,
  type Act,
  type Reader,
  type SignedAct,
} from '#platform';
import { findCredentials } from './credentials.sql.ts';
import { deleteToken, selectSessions, type SessionRow } from './tokens.sql.ts';
import { grantToken } from './tokens.ts';

/** Of the token of who may only see how their account stands, and object. No app may ask for it. */
export const APPEAL_SCOPE = 'appeal';

/** What our own web app may do: all that its person may. */
const WHOLE = ['read', 'write', 'follow', 'push', 'profile'];

export interface SignIn {
  /** A handle, with or without its @, or an e-mail address. */
  login: string;
  password: string;
  device?: string | undefined;
}

/** Opens a session. @throws Refusal as `prove` does. */
export async function signIn(act: Act, { device, ...proof }: SignIn): Promise<{ id: AccountId; token: string }> {
  const id = await prove(act.sql, proof);
  return { id, token: await openSession(act, id, device) };
}

/**
 * Whose `login` and `password` these are.
 *
 * @throws Refusal 'unauthenticated', the same for every reason; 'suspended' to whoever knew the password.
 */
export async function prove(sql: Reader, proof: Omit<SignIn, 'device'>): Promise<AccountId> {
  const { id, isSuspended } = await proveAny(sql, proof);
  if (isSuspended) throw new Refusal('suspended', 'This account is suspended');
  return id;
}

/** As prove, the suspended included: for what opens no more than the reasons why. */
async function proveAny(sql: Reader, { login, password }: Omit<SignIn, 'device'>) {
  const known = await findCredentials(sql, login.trim().replace(/^@/, '').toLowerCase());
  const matches = await verifyPassword(known?.password_hash ?? null, password);
  if (!matches || !known) throw new Refusal('unauthenticated', 'Wrong name or password');
  return { id: known.id, isSuspended: known.is_suspended };
}

/** Lets somebody see how their account stands and object, and nothing else: suspended or not. @throws Refusal 'unauthenticated'. */
export async function signInToObject(
  act: Act,
  { device, ...proof }: SignIn,
): Promise<{ id: AccountId; token: string }> {
  const { id } = await proveAny(act.sql, proof);
  const { token } = await grantToken(act, { account: id, app: null, scopes: [APPEAL_SCOPE], device });
  return { id, token };
}

/** Opens a session for an account that has just proved itself in another way, such as by signing up. */
export const openSession = async (act: Act, account: AccountId, device?: string): Promise<string> =>
  (await grantToken(act, { account, app: null, scopes: WHOLE, device })).token;

/** Everything that may act for the viewer. */
export const listSessions = (sql: Reader, account: AccountId): Promise<SessionRow[]> => selectSessions(sql, account);

/** Closes one of the viewer's own sessions, or takes an app's token back. @throws Refusal 'not-found'. */
export async function closeSession(act: SignedAct, id: TokenId): Promise<void> {
  await transact(act, async (tx) => {
    if (!(await deleteToken(tx, act.viewer.id, id))) throw notFound();
    await announce(tx, { kind: 'accounts.tokens-revoked', account: act.viewer.id, tokens: [id] });
  });
}
