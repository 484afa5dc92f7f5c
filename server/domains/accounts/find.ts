// Finds people: by id, by handle.

import type { AccountId } from '#contract';
import { notFound, type Reader } from '#platform';
import { selectAccounts, selectByHandle, selectByHandles, type AccountRow } from './reading.sql.ts';

/** The account of `id`. @throws Refusal 'not-found'. */
export async function accountOf(sql: Reader, id: AccountId): Promise<AccountRow> {
  const [row] = await selectAccounts(sql, [id]);
  if (!row) throw notFound();
  return row;
}

/** The account of `id` if others may deal with it. @throws Refusal 'not-found' for suspended ones too. */
export async function activeAccountOf(sql: Reader, id: AccountId): Promise<AccountRow> {
  const row = await accountOf(sql, id);
  if (row.suspended_at) throw notFound();
  return row;
}

export const findAccounts = async (sql: Reader, ids: readonly AccountId[]): Promise<AccountRow[]> =>
  ids.length === 0 ? [] : selectAccounts(sql, ids);

/** Handle (any case) → id, for those that exist and are active. */
export async function findByHandles(sql: Reader, handles: readonly string[]): Promise<Map<string, AccountId>> {
  if (handles.length === 0) return new Map();
  const rows = await selectByHandles(sql, [...new Set(handles.map((handle) => handle.toLowerCase()))]);
  return new Map(rows.map((row) => [row.handle, row.id]));
}

/** The account of a handle, suspended ones included, or null. */
export const findByHandle = (sql: Reader, handle: string): Promise<AccountId | null> =>
  selectByHandle(sql, handle.toLowerCase());
