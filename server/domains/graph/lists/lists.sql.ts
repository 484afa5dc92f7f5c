// The statements on lists themselves. Each names the owner, so that nobody reaches another's.

import type { AccountId, ListId, RepliesPolicy } from '#contract';
import type { Reader, Tx } from '#platform';

export interface ListRow {
  id: ListId;
  title: string;
  replies_policy: RepliesPolicy;
  is_exclusive: boolean;
}

const columns = (sql: Reader) => sql`l.id, l.title, l.replies_policy, l.is_exclusive`;

/** Oldest first. */
export const selectLists = (sql: Reader, owner: AccountId): Promise<ListRow[]> => sql<ListRow[]>`
  select ${columns(sql)} from lists l where l.account_id = ${owner} order by l.id`;

export async function findList(sql: Reader, owner: AccountId, id: ListId): Promise<ListRow | undefined> {
  const [row] = await sql<ListRow[]>`
    select ${columns(sql)} from lists l where l.account_id = ${owner} and l.id = ${id}`;
  return row;
}

/** Holds the list until the transaction ends: its members are counted, and carry its mark. */
export async function lockList(tx: Tx, owner: AccountId, id: ListId): Promise<ListRow | undefined> {
  const [row] = await tx<ListRow[]>`
    select ${columns(tx)} from lists l where l.account_id = ${owner} and l.id = ${id} for update`;
  return row;
}

/** One new list at a time for an owner, so that two at once cannot both be the last. */
export async function lockLists(tx: Tx, owner: AccountId): Promise<void> {
  await tx`select pg_advisory_xact_lock(hashtextextended('lists', ${owner}::bigint))`;
}

export async function countLists(sql: Reader, owner: AccountId): Promise<number> {
  const [row] = await sql<{ n: number }[]>`select count(*)::int as n from lists where account_id = ${owner}`;
  return row!.n;
}

export async function insertList(tx: Tx, owner: AccountId, row: ListRow, now: Date): Promise<void> {
  await tx`
    insert into lists (account_id, id, title, replies_policy, is_exclusive, created_at)
    values (${owner}, ${row.id}, ${row.title}, ${row.replies_policy}, ${row.is_exclusive}, ${now})`;
}

export async function updateList(tx: Tx, owner: AccountId, row: ListRow): Promise<void> {
  await tx`
    update lists set title = ${row.title}, replies_policy = ${row.replies_policy}, is_exclusive = ${row.is_exclusive}
    where account_id = ${owner} and id = ${row.id}`;
}

export async function deleteList(tx: Tx, owner: AccountId, id: ListId): Promise<void> {
  await tx`delete from list_members where owner_id = ${owner} and list_id = ${id}`;
  await tx`delete from lists where account_id = ${owner} and id = ${id}`;
}

export async function deleteListsOf(tx: Tx, owner: AccountId): Promise<void> {
  await tx`delete from list_members where owner_id = ${owner}`;
  await tx`delete from lists where account_id = ${owner}`;
}
