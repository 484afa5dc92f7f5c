// The statements on blocks.

import type { AccountId, Id, Page } from '#contract';
import { keyset, newestFirst, type Reader, type Tx } from '#platform';
import type { Listed } from './follows.sql.ts';

/** Whether it was new. */
export async function insertBlock(tx: Tx, blocker: AccountId, blocked: AccountId, id: Id, now: Date): Promise<boolean> {
  const rows = await tx`
    insert into blocks (blocker_id, blocked_id, id, created_at) values (${blocker}, ${blocked}, ${id}, ${now})
    on conflict do nothing returning id`;
  return rows.length > 0;
}

/** Whether there was one. */
export async function deleteBlock(tx: Tx, blocker: AccountId, blocked: AccountId): Promise<boolean> {
  const rows = await tx`
    delete from blocks where blocker_id = ${blocker} and blocked_id = ${blocked} returning id`;
  return rows.length > 0;
}

/** Removes up to `most` blocks that `account` is part of. */
export async function deleteSomeBlocks(tx: Tx, account: AccountId, most: number): Promise<number> {
  const { count } = await tx`
    delete from blocks where (blocker_id, blocked_id) in (
      select blocker_id, blocked_id from blocks
      where blocker_id = ${account} or blocked_id = ${account} limit ${most})`;
  return count;
}

export async function selectBlocks(sql: Reader, blocker: AccountId, page: Page): Promise<Listed[]> {
  const rows = await sql<Listed[]>`
    select b.id as key, b.blocked_id as account
    from blocks b join accounts a on a.id = b.blocked_id and a.deleted_at is null
    where b.blocker_id = ${blocker} ${keyset(sql, 'b.id', page)}`;
  return newestFirst(page, rows);
}
