// The statements on access tokens, which are also the sessions of our own web app.

import type { AccountId, AppId, TokenId } from '#contract';
import type { Reader, Role, Tx } from '#platform';

export interface NewToken {
  digest: Buffer;
  id: TokenId;
  accountId: AccountId | null;
  appId: AppId | null;
  scopes: string;
  device: string | null;
  now: Date;
}

export async function insertToken(tx: Tx, token: NewToken): Promise<void> {
  await tx`
    insert into tokens (token_digest, id, account_id, app_id, scopes, device, created_at, last_used_at)
    values (${token.digest}, ${token.id}, ${token.accountId}, ${token.appId}, ${token.scopes}, ${token.device}, ${token.now}, ${token.now})`;
}

export interface TokenRow {
  id: TokenId;
  app_id: AppId | null;
  scopes: string;
  account_id: AccountId | null;
  role: Role | null;
  suspended_at: Date | null;
  deleted_at: Date | null;
  last_used_at: Date;
}

export async function findToken(sql: Reader, digest: Buffer): Promise<TokenRow | undefined> {
  const [row] = await sql<TokenRow[]>`
    select t.id, t.app_id, t.scopes, t.account_id, t.last_used_at, a.role, a.suspended_at, a.deleted_at
    from tokens t left join accounts a on a.id = t.account_id
    where t.token_digest = ${digest}`;
  return row;
}
