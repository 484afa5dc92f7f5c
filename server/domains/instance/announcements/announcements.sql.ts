// The statements on announcements, who put them away, and how people react to them.

import type { AccountId, AnnouncementId } from '#contract';
import type { Reader, Tx } from '#platform';

export interface AnnouncementRow {
  id: AnnouncementId;
  text_en: string;
  text_fr: string;
  starts_at: Date | null;
  ends_at: Date | null;
  is_all_day: boolean;
  published_at: Date;
  updated_at: Date;
}

export interface ReactionRow {
  announcement_id: AnnouncementId;
  name: string;
  count: number;
  is_mine: boolean;
}

export async function insertAnnouncement(tx: Tx, row: AnnouncementRow): Promise<void> {
  await tx`insert into announcements ${tx(row as never)}`;
}

export async function updateAnnouncement(
  tx: Tx,
  id: AnnouncementId,
  text: { en: string; fr: string },
  now: Date,
): Promise<boolean> {
  const rows = await tx`
    update announcements set text_en = ${text.en}, text_fr = ${text.fr}, updated_at = ${now} where id = ${id}
    returning id`;
  return rows.length > 0;
}

const columns = (sql: Reader) =>
  sql`a.id, a.text_en, a.text_fr, a.starts_at, a.ends_at, a.is_all_day, a.published_at, a.updated_at`;

/** Those that have not ended, oldest first, and whether `viewer` put each away. */
export const selectCurrent = (
  sql: Reader,
  viewer: AccountId | null,
  now: Date,
): Promise<(AnnouncementRow & { is_dismissed: boolean })[]> => sql<(AnnouncementRow & { is_dismissed: boolean })[]>`
  select ${columns(sql)}, d.account_id is not null as is_dismissed
  from announcements a
  left join announcement_dismissals d on d.account_id = ${viewer} and d.announcement_id = a.id
  where a.ends_at is null or a.ends_at > ${now}
  order by a.id limit 100`;

export async function selectAnnouncement(sql: Reader, id: AnnouncementId): Promise<AnnouncementRow | undefined> {
  const [row] = await sql<AnnouncementRow[]>`select ${columns(sql)} from announcements a where a.id = ${id}`;
  return row;
}

export const selectAllAnnouncements = (sql: Reader): Promise<AnnouncementRow[]> => sql<AnnouncementRow[]>`
  select ${columns(sql)} from announcements a order by a.id desc limit 200`;

/** In the order in which each was first made. */
export const selectReactions = (
  sql: Reader,
  announcements: readonly AnnouncementId[],
  viewer: AccountId | null,
): Promise<ReactionRow[]> => sql<ReactionRow[]>`
  select announcement_id, name, count(*)::int as count, coalesce(bool_or(account_id = ${viewer}), false) as is_mine
  from announcement_reactions where announcement_id = any(${announcements as AnnouncementId[]}::bigint[])
  group by announcement_id, name order by announcement_id, min(created_at), name`;

export async function insertDismissal(tx: Tx, viewer: AccountId, id: AnnouncementId, now: Date): Promise<void> {
  await tx`
    insert into announcement_dismissals (account_id, announcement_id, dismissed_at) values (${viewer}, ${id}, ${now})
    on conflict do nothing`;
}

/** Holds the announcement, so that of two who bring the last new name one is refused. */
export async function lockAnnouncement(tx: Tx, id: AnnouncementId): Promise<AnnouncementRow | undefined> {
  const [row] = await tx<AnnouncementRow[]>`
    select ${columns(tx)} from announcements a where a.id = ${id} for update`;
  return row;
}

export async function selectReactionNames(sql: Reader, id: AnnouncementId): Promise<string[]> {
  const rows = await sql<{ name: string }[]>`
    select distinct name from announcement_reactions where announcement_id = ${id}`;
  return rows.map((row) => row.name);
}

/** Whether it is new. */
export async function insertReaction(
  tx: Tx,
  id: AnnouncementId,
  name: string,
  by: { account: AccountId; now: Date },
): Promise<boolean> {
  const rows = await tx`
    insert into announcement_reactions (announcement_id, name, account_id, created_at)
    values (${id}, ${name}, ${by.account}, ${by.now}) on conflict do nothing returning name`;
  return rows.length > 0;
}

export async function deleteReaction(tx: Tx, id: AnnouncementId, name: string, account: AccountId): Promise<boolean> {
  const rows = await tx`
    delete from announcement_reactions
    where announcement_id = ${id} and name = ${name} and account_id = ${account} returning name`;
  return rows.length > 0;
}

/** The announcement with all that hangs on it; whether there was one. */
export async function deleteAnnouncement(tx: Tx, id: AnnouncementId): Promise<boolean> {
  await tx`delete from announcement_reactions where announcement_id = ${id}`;
  await tx`delete from announcement_dismissals where announcement_id = ${id}`;
  return (await tx`delete from announcements where id = ${id} returning id`).length > 0;
}

/** What somebody who has left did with announcements. */
export async function deleteOfAccount(tx: Tx, account: AccountId): Promise<void> {
  await tx`delete from announcement_dismissals where account_id = ${account}`;
  await tx`delete from announcement_reactions where account_id = ${account}`;
}
