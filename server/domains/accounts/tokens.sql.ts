// The statements on access tokens, which are also the sessions of our own web app.

import type { AccountId, AppId, Bound, TokenId } from '#contract';
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
  app_name: string | null;
  scopes: string;
  account_id: AccountId | null;
  role: Role | null;
  suspended_at: Date | null;
  suspended_until: Date | null;
  bounds: Bound[] | null;
  deleted_at: Date | null;
  last_used_at: Date;
  second_factor_at: Date | null;
}

export async function findToken(sql: Reader, digest: Buffer): Promise<TokenRow | undefined> {
  const [row] = await sql<TokenRow[]>`
    select t.id, t.app_id, t.scopes, t.account_id, t.last_used_at, t.second_factor_at, a.role, a.suspended_at, a.deleted_at,
      a.suspended_until, a.bounds, p.name as app_name
    from tokens t left join accounts a on a.id = t.account_id left join apps p on p.id = t.app_id
    where t.token_digest = ${digest}`;
  return row;
}

export async function updateLastUsed(tx: Tx, digest: Buffer, now: Date): Promise<void> {
  await tx`update tokens set last_used_at = ${now} where token_digest = ${digest}`;
}

export interface SessionRow {
  id: TokenId;
  app: string | null;
  device: string | null;
  scopes: string;
  created_at: Date;
  last_used_at: Date;
}

/** All that may act for `account`, the latest given first. */
export const selectSessions = (sql: Reader, account: AccountId): Promise<SessionRow[]> => sql<SessionRow[]>`
  select t.id, p.name as app, t.device, t.scopes, t.created_at, t.last_used_at
  from tokens t left join apps p on p.id = t.app_id
  where t.account_id = ${account} order by t.id desc limit 200`;

/** Removes one token of `account`; false when it has none of that id. */
export async function deleteToken(tx: Tx, account: AccountId, id: TokenId): Promise<boolean> {
  const rows = await tx`delete from tokens where account_id = ${account} and id = ${id} returning id`;
  return rows.length > 0;
}

/** Removes all tokens of `account` but `kept`; returns which they were. */
export async function deleteTokensOf(tx: Tx, account: AccountId, kept: TokenId | null): Promise<TokenId[]> {
  const rows = await tx<{ id: TokenId }[]>`
    delete from tokens where account_id = ${account} and (${kept}::bigint is null or id <> ${kept}) returning id`;
  return rows.map((row) => row.id);
}

/** Removes the token of that digest if `app` holds it. */
export async function deleteTokenOfApp(
  tx: Tx,
  digest: Buffer,
  app: AppId,
): Promise<{ id: TokenId; account_id: AccountId | null } | undefined> {
  const [row] = await tx<{ id: TokenId; account_id: AccountId | null }[]>`
    delete from tokens where token_digest = ${digest} and app_id = ${app} returning id, account_id`;
  return row;
}
