// The statements on authorization codes.

import type { AccountId, AppId, TokenId } from '#contract';
import type { Tx } from '#platform';

export interface CodeRow {
  app_id: AppId;
  account_id: AccountId;
  redirect_uri: string;
  scopes: string;
  code_challenge: string | null;
  created_at: Date;
  used_for: TokenId | null;
}

export async function insertCode(tx: Tx, digest: Buffer, code: Omit<CodeRow, 'used_for'>): Promise<void> {
  await tx`
    insert into authorization_codes (code_digest, app_id, account_id, redirect_uri, scopes, code_challenge, created_at)
    values (${digest}, ${code.app_id}, ${code.account_id}, ${code.redirect_uri}, ${code.scopes}, ${code.code_challenge}, ${code.created_at})`;
}

/** The code, locked: of two who bring it at once, the second sees what the first did. */
export async function lockCode(tx: Tx, digest: Buffer): Promise<CodeRow | undefined> {
  const [row] = await tx<CodeRow[]>`
    select app_id, account_id, redirect_uri, scopes, code_challenge, created_at, used_for
    from authorization_codes where code_digest = ${digest} for update`;
  return row;
}

export async function updateCodeUsed(tx: Tx, digest: Buffer, token: TokenId): Promise<void> {
  await tx`update authorization_codes set used_for = ${token} where code_digest = ${digest}`;
}

/** Codes that were not exchanged yet, so that a changed password or a deleted account ends them too. */
export async function deleteCodesOf(tx: Tx, account: AccountId): Promise<void> {
  await tx`delete from authorization_codes where account_id = ${account} and used_for is null`;
}
