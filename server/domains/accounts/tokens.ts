// Access tokens: what an app, or our own web app as a session, proves itself with. Only digests are stored.

import type { AccountId, AppId, TokenId } from '#contract';
import { digest, newId, randomToken, type Reader, transact, type Act, type Viewer } from '#platform';
import { findToken, insertToken } from './tokens.sql.ts';

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
  scopes: readonly string[];
  /** Null for an app's own token (client credentials). */
  viewer: Viewer | null;
  isSuspended: boolean;
}

/** Who bears `token`; null for one that was never given, was revoked, or whose account is gone. */
export async function whoBears(sql: Reader, token: string): Promise<Auth | null> {
  const row = await findToken(sql, digest(token));
  if (!row || row.deleted_at) return null;
  return {
    tokenId: row.id,
    appId: row.app_id,
    scopes: row.scopes.split(' '),
    viewer: row.account_id && row.role ? { id: row.account_id, role: row.role } : null,
    isSuspended: row.suspended_at !== null,
  };
}
