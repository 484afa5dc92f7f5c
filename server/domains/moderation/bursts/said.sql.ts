// The statements on marks of what was said: a hash of it, by whom and when, for an hour.

import type { AccountId, Id } from '#contract';
import type { Reader, Tx } from '#platform';

export interface SaidRow {
  id: Id;
  author_id: AccountId;
  hash: string;
}

export async function insertSaid(tx: Tx, rows: readonly SaidRow[]): Promise<void> {
  await tx`
    insert into said_marks (id, author_id, hash)
    select * from unnest(${rows.map((row) => row.id)}::bigint[], ${rows.map((row) => row.author_id)}::bigint[],
      ${rows.map((row) => row.hash)}::bigint[])`;
}

/** The latest after one, in the order they were made. */
export const selectSaid = (sql: Reader, after: string, most: number): Promise<SaidRow[]> => sql<SaidRow[]>`
  select id, author_id, hash from (
    select id, author_id, hash from said_marks where id > ${after}::bigint order by id desc limit ${most}
  ) latest order by id`;

/** Removes what is older than `before`. */
export async function deleteSaidBefore(tx: Tx, before: string): Promise<void> {
  await tx`delete from said_marks where id < ${before}::bigint`;
}

export async function deleteSaidBy(tx: Tx, author: AccountId): Promise<void> {
  await tx`delete from said_marks where author_id = ${author}`;
}
