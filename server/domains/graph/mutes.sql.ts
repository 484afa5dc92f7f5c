// The statements on mutes. One that has expired counts nowhere, also before it is swept.

import type { AccountId, Id, Page } from '#contract';
import { keyset, newestFirst, type Reader, type Tx } from '#platform';
import type { Listed } from './follows.sql.ts';

export interface NewMute {
  muter: AccountId;
  muted: AccountId;
  id: Id;
  hidesNotifications: boolean;
  expiresAt: Date | null;
  now: Date;
}

/** Writes the mute, or puts new terms on the one there is; it keeps its place in the list. */
export async function upsertMute(tx: Tx, mute: NewMute): Promise<void> {
  await tx`
    insert into mutes (muter_id, muted_id, id, hides_notifications, expires_at, created_at)
    values (${mute.muter}, ${mute.muted}, ${mute.id}, ${mute.hidesNotifications}, ${mute.expiresAt}, ${mute.now})
    on conflict (muter_id, muted_id) do update
    set hides_notifications = excluded.hides_notifications, expires_at = excluded.expires_at`;
}

/** Whether there was one. */
export async function deleteMute(tx: Tx, muter: AccountId, muted: AccountId): Promise<boolean> {
  const rows = await tx`delete from mutes where muter_id = ${muter} and muted_id = ${muted} returning id`;
  return rows.length > 0;
}

/** Removes up to `most` mutes whose time is over. */
export async function deleteExpiredMutes(
  tx: Tx,
  now: Date,
  most: number,
): Promise<{ muter: AccountId; muted: AccountId }[]> {
  return tx<{ muter: AccountId; muted: AccountId }[]>`
    delete from mutes where (muter_id, muted_id) in (
      select muter_id, muted_id from mutes where expires_at <= ${now} limit ${most}
    ) returning muter_id as muter, muted_id as muted`;
}

/** Removes up to `most` mutes that `account` is part of. */
export async function deleteSomeMutes(tx: Tx, account: AccountId, most: number): Promise<number> {
  const { count } = await tx`
    delete from mutes where (muter_id, muted_id) in (
      select muter_id, muted_id from mutes where muter_id = ${account} or muted_id = ${account} limit ${most})`;
  return count;
}

export interface ListedMute extends Listed {
  expiresAt: Date | null;
}

export async function selectMutes(sql: Reader, muter: AccountId, page: Page): Promise<ListedMute[]> {
  const rows = await sql<ListedMute[]>`
    select m.id as key, m.muted_id as account, m.expires_at as "expiresAt"
    from mutes m join accounts a on a.id = m.muted_id and a.deleted_at is null
    where m.muter_id = ${muter} and (m.expires_at is null or m.expires_at > now()) ${keyset(sql, 'm.id', page)}`;
  return newestFirst(page, rows);
}
