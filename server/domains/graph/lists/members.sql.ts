// The statements on who is in which list.

import type { AccountId, Id, ListId, Page } from '#contract';
import { keyset, newestFirst, type Reader, type Tx } from '#platform';
import type { Listed } from '../follows.sql.ts';
import type { ListRow } from './lists.sql.ts';

/** Adds those who are not in it yet; each gets the id at its place. */
export async function insertMembers(
  tx: Tx,
  owner: AccountId,
  list: Pick<ListRow, 'id' | 'is_exclusive'>,
  members: readonly { account: AccountId; id: Id }[],
): Promise<void> {
  await tx`
    insert into list_members (owner_id, list_id, account_id, id, is_exclusive)
    select ${owner}, ${list.id}, m.account_id, m.id, ${list.is_exclusive}
    from unnest(
      ${members.map((member) => member.account)}::bigint[], ${members.map((member) => member.id)}::bigint[]
    ) m (account_id, id)
    on conflict do nothing`;
}

export async function deleteMembers(tx: Tx, owner: AccountId, list: ListId, who: readonly AccountId[]): Promise<void> {
  await tx`
    delete from list_members
    where owner_id = ${owner} and list_id = ${list} and account_id = any(${who as AccountId[]}::bigint[])`;
}

export async function countMembers(sql: Reader, owner: AccountId, list: ListId): Promise<number> {
  const [row] = await sql<{ n: number }[]>`
    select count(*)::int as n from list_members where owner_id = ${owner} and list_id = ${list}`;
  return row!.n;
}

export async function updateExclusive(tx: Tx, owner: AccountId, list: ListId, isExclusive: boolean): Promise<void> {
  await tx`
    update list_members set is_exclusive = ${isExclusive} where owner_id = ${owner} and list_id = ${list}`;
}

/** Who is in it, the latest first; nobody who is suspended. */
export async function selectMembers(sql: Reader, owner: AccountId, list: ListId, page: Page): Promise<Listed[]> {
  const rows = await sql<Listed[]>`
    select m.id as key, m.account_id as account
    from list_members m join accounts a on a.id = m.account_id and a.suspended_at is null and a.deleted_at is null
    where m.owner_id = ${owner} and m.list_id = ${list} ${keyset(sql, 'm.id', page)}`;
  return newestFirst(page, rows);
}

/** The lists of `owner` that `account` is in, oldest first. */
export const selectListsWith = (sql: Reader, owner: AccountId, account: AccountId): Promise<ListRow[]> => sql<
  ListRow[]
>`
  select l.id, l.title, l.replies_policy, l.is_exclusive
  from list_members m join lists l on l.account_id = m.owner_id and l.id = m.list_id
  where m.account_id = ${account} and m.owner_id = ${owner} order by l.id`;

/** Those of `accounts` that may be put into a list of `owner`: they are here, and no block stands between. */
export async function selectListable(
  sql: Reader,
  owner: AccountId,
  accounts: readonly AccountId[],
): Promise<Set<AccountId>> {
  const rows = await sql<{ id: AccountId }[]>`
    select a.id from accounts a
    where a.id = any(${accounts as AccountId[]}::bigint[]) and a.suspended_at is null and a.deleted_at is null
      and not exists (select from blocks b where b.blocker_id = ${owner} and b.blocked_id = a.id)
      and not exists (select from blocks b where b.blocker_id = a.id and b.blocked_id = ${owner})`;
  return new Set(rows.map((row) => row.id));
}

/** Takes `account` out of every list of `owner`; whether one of them was exclusive. */
export async function deleteMemberships(tx: Tx, owner: AccountId, account: AccountId): Promise<boolean> {
  const rows = await tx<{ is_exclusive: boolean }[]>`
    delete from list_members where account_id = ${account} and owner_id = ${owner} returning is_exclusive`;
  return rows.some((row) => row.is_exclusive);
}

/** Takes a deleted account out of up to `most` lists. */
export async function deleteSomeMemberships(tx: Tx, account: AccountId, most: number): Promise<number> {
  const { count } = await tx`
    delete from list_members where (owner_id, list_id, account_id) in (
      select owner_id, list_id, account_id from list_members where account_id = ${account} limit ${most})`;
  return count;
}
