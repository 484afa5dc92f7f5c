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
export async function prove(sql: Reader, { login, password }: Omit<SignIn, 'device'>): Promise<AccountId> {
  const known = await findCredentials(sql, login.trim().replace(/^@/, '').toLowerCase());
  const matches = await verifyPassword(known?.password_hash ?? null, password);
  if (!matches || !known) throw new Refusal('unauthenticated', 'Wrong name or password');
  if (known.is_suspended) throw new Refusal('suspended', 'This account is suspended');
  return known.id;
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
