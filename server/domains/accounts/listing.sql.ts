// The statements by which the staff find accounts. They may read addresses; nobody else may.

import type { AccountId, Page } from '#contract';
import { keyset, newestFirst, type Reader, type Role } from '#platform';

export interface AccountSieve {
  /** 'active': neither suspended nor within bounds. */
  status?: 'active' | 'suspended' | 'silenced' | 'disabled' | 'sensitized' | undefined;
  isStaff?: boolean | undefined;
  /** What they begin with, or hold. */
  handle?: string | undefined;
  name?: string | undefined;
  email?: string | undefined;
  roles?: readonly Role[] | undefined;
}

const within = (sql: Reader, what: string) =>
  sql`and a.bounds is not null and a.bounds @> ${JSON.stringify([{ what }])}::text::jsonb`;

const standing = (sql: Reader, status: AccountSieve['status']) => {
  switch (status) {
    case 'active':
      return sql`and a.suspended_at is null and a.bounds is null`;
    case 'suspended':
      return sql`and a.suspended_at is not null`;
    case 'silenced':
      return within(sql, 'found');
    case 'disabled':
      return within(sql, 'writing');
    case 'sensitized':
      return within(sql, 'unmarked');
    default:
      return sql``;
  }
};

/** Escaped for LIKE. */
const literal = (words: string): string => words.replaceAll(/[\\%_]/g, '\\$&');

/** Whom the staff look for, newest first. */
export async function selectSieved(sql: Reader, sieve: AccountSieve, page: Page): Promise<AccountId[]> {
  const { handle, name, email, roles } = sieve;
  const rows = await sql<{ id: AccountId }[]>`
    select a.id from accounts a
    where a.deleted_at is null ${standing(sql, sieve.status)}
      ${sieve.isStaff ? sql`and a.role <> 'member'` : sql``}
      ${roles ? sql`and a.role = any(${roles as Role[]}::text[])` : sql``}
      ${handle ? sql`and a.handle like ${`${literal(handle.toLowerCase())}%`}` : sql``}
      ${name ? sql`and a.display_name ilike ${`%${literal(name)}%`}` : sql``}
      ${email ? sql`and a.id in (select c.account_id from email_claims c where c.email = ${email.toLowerCase()})` : sql``}
    ${keyset(sql, 'a.id', page)}`;
  return newestFirst(page, [...rows]).map((row) => row.id);
}

/** The addresses of those who gave one. */
export async function selectEmails(sql: Reader, ids: readonly AccountId[]): Promise<Map<AccountId, string>> {
  const rows = await sql<{ account_id: AccountId; email: string | null }[]>`
    select account_id, email from credentials where account_id = any(${ids as AccountId[]}::bigint[])`;
  return new Map(rows.flatMap((row) => (row.email === null ? [] : [[row.account_id, row.email]])));
}

/** When those who are signed in somewhere were last there. */
export async function selectLastSeen(sql: Reader, ids: readonly AccountId[]): Promise<Map<AccountId, Date>> {
  const rows = await sql<{ account_id: AccountId; at: Date }[]>`
    select account_id, max(last_used_at) as at from tokens
    where account_id = any(${ids as AccountId[]}::bigint[]) group by account_id`;
  return new Map(rows.map((row) => [row.account_id, row.at]));
}

/** Others whose mail comes to the same box, the suspended among them: for staff to see, no more. */
export const selectSameBox = (
  sql: Reader,
  account: AccountId,
): Promise<{ id: AccountId; handle: string; is_suspended: boolean }[]> => sql`
  select a.id, a.handle, a.suspended_at is not null as is_suspended
  from credentials own join credentials c on c.mail_digest = own.mail_digest and c.account_id <> own.account_id
  join accounts a on a.id = c.account_id and a.deleted_at is null
  where own.account_id = ${account} and own.mail_digest is not null order by a.id limit 50`;
