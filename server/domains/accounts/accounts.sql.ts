// The statements on accounts, their claims and their credentials.

import type { AccountId } from '#contract';
import { mailDigest } from '#instance';
import type { Reader, Role, Tx } from '#platform';

export async function insertHandleClaim(tx: Tx, handle: string, id: AccountId): Promise<void> {
  await tx`insert into handle_claims (handle, account_id) values (${handle}, ${id})`;
}

/** Claims outlive accounts: whoever left keeps their name. */
export async function isClaimed(sql: Reader, handle: string): Promise<boolean> {
  const [row] = await sql`select from handle_claims where handle = ${handle}`;
  return row !== undefined;
}

export async function insertEmailClaim(tx: Tx, email: string, id: AccountId): Promise<void> {
  await tx`insert into email_claims (email, account_id) values (${email}, ${id})`;
}

export interface NewAccount {
  id: AccountId;
  handle: string;
  role: Role;
  locale: string;
  createdAt: Date;
  termsAcceptedAt: Date | null;
}

export async function insertAccount(tx: Tx, account: NewAccount): Promise<void> {
  await tx`
    insert into accounts (id, handle, role, locale, created_at, terms_accepted_at)
    values (${account.id}, ${account.handle}, ${account.role}, ${account.locale}, ${account.createdAt}, ${account.termsAcceptedAt})`;
}

export async function insertCredentials(
  tx: Tx,
  id: AccountId,
  passwordHash: string,
  email: string | null,
): Promise<void> {
  await tx`
    insert into credentials (account_id, password_hash, email, mail_digest)
    values (${id}, ${passwordHash}, ${email}, ${email && mailDigest(email)})`;
}
