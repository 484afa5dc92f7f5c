// The statements on passwords and addresses: what proves who one is. Read by sign-in and by nothing that renders.

import type { AccountId } from '#contract';
import type { Reader, Tx } from '#platform';

export interface CredentialsRow {
  id: AccountId;
  password_hash: string;
  is_suspended: boolean;
}

/** By handle or e-mail, both in lower case. */
export async function findCredentials(sql: Reader, login: string): Promise<CredentialsRow | undefined> {
  const [row] = await sql<CredentialsRow[]>`
    select a.id, c.password_hash, a.suspended_at is not null and coalesce(a.suspended_until > now(), true) as is_suspended
    from (
      select account_id from handle_claims where handle = ${login}
      union all
      select account_id from email_claims where email = ${login}
    ) claim
    join accounts a on a.id = claim.account_id and a.deleted_at is null
    join credentials c on c.account_id = a.id`;
  return row;
}

export async function findPasswordHash(sql: Reader, account: AccountId): Promise<string | null> {
  const [row] = await sql<{ password_hash: string }[]>`
    select password_hash from credentials where account_id = ${account}`;
  return row?.password_hash ?? null;
}

export async function updatePasswordHash(tx: Tx, account: AccountId, hash: string, now: Date): Promise<void> {
  await tx`update credentials set password_hash = ${hash}, changed_at = ${now} where account_id = ${account}`;
}

/** Forgets password and e-mail; the address may be used again. */
export async function deleteCredentials(tx: Tx, account: AccountId): Promise<void> {
  await tx`
    with gone as (delete from credentials where account_id = ${account} returning email)
    delete from email_claims where email in (select email from gone) and account_id = ${account}`;
}
