// Access tokens: what an app, or our own web app as a session, proves itself with. Only digests are stored.

import type { AccountId, AppId, TokenId } from '#contract';
import { announce, digest, newId, randomToken, type Reader, transact, type Act, type Tx, type Viewer } from '#platform';
import { deleteCodesOf } from './codes.sql.ts';
import { deleteTokenOfApp, deleteTokensOf, findToken, insertToken, updateLastUsed } from './tokens.sql.ts';

export interface Grant {
  account: AccountId | null;
  app: AppId | null;
  scopes: readonly string[];
  device?: string | undefined;
}

/** Makes a token and returns it; it is never readable again. */
export async function grantToken(act: Act, grant: Grant): Promise<{ token: string; id: TokenId }> {
  const token = randomToken();
  const id = newId<TokenId>();
  await transact(act, (tx) =>
    insertToken(tx, {
      digest: digest(token),
      id,
      accountId: grant.account,
      appId: grant.app,
      scopes: grant.scopes.join(' '),
      device: grant.device ?? null,
      now: act.now,
    }),
  );
  return { token, id };
}

/** What a token says of its bearer. */
export interface Auth {
  tokenId: TokenId;
  appId: AppId | null;
  appName: string | null;
  scopes: readonly string[];
  /** Null for an app's own token (client credentials). */
  viewer: Viewer | null;
  /** By the clock: a suspension for a time ends though no worker ran. */
  readonly isSuspended: boolean;
  /** As it is stored: exact to the hour. */
  lastUsedAt: Date;
  /** When the second factor was last proved since it was given. */
  secondFactorAt: Date | null;
}

/** Who bears `token`; null for one that was never given, was revoked, or whose account is gone. */
export async function whoBears(sql: Reader, token: string): Promise<Auth | null> {
  const row = await findToken(sql, digest(token));
  if (!row || row.deleted_at || (row.account_id && !row.role)) return null;
  const { suspended_at: since, suspended_until: until, bounds } = row;
  return {
    tokenId: row.id,
    appId: row.app_id,
    appName: row.app_name,
    scopes: row.scopes.split(' '),
    viewer: row.account_id && row.role ? { id: row.account_id, role: row.role, ...(bounds && { bounds }) } : null,
    get isSuspended() {
      return since !== null && (until === null || until > new Date());
    },
    lastUsedAt: row.last_used_at,
    secondFactorAt: row.second_factor_at,
  };
}

/** Notes that `token` was used. Worth a write once an hour, no more. */
export const noteUse = (act: Act, token: string): Promise<void> =>
  transact(act, (tx) => updateLastUsed(tx, digest(token), act.now));

/** Takes `app`'s token back; a token that it does not hold is left alone. */
export async function revokeToken(act: Act, app: AppId, token: string): Promise<void> {
  await transact(act, async (tx) => {
    const gone = await deleteTokenOfApp(tx, digest(token), app);
    if (gone) await announce(tx, { kind: 'accounts.tokens-revoked', account: gone.account_id, tokens: [gone.id] });
  });
}

/** Takes every token of `account` back but `kept`, ends codes that wait, and tells the processes that remember them. */
export async function revokeAll(tx: Tx, account: AccountId, kept: TokenId | null): Promise<void> {
  await deleteCodesOf(tx, account);
  const tokens = await deleteTokensOf(tx, account, kept);
  // A hundred at a time: an event must stay small.
  for (let i = 0; i < tokens.length; i += 100) {
    await announce(tx, { kind: 'accounts.tokens-revoked', account, tokens: tokens.slice(i, i + 100) });
  }
}
