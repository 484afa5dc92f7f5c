// Reading notifications one by one: a page, one, how many are unread.

import type { AccountId, CollectionId, Id, NotificationId, NotificationKind, Page, ParleyId } from '#contract';
import { keyset, newestFirst, type Reader } from '#platform';
import { isFromPresent } from './shown.sql.ts';

export interface NotificationRow {
  id: NotificationId;
  kind: NotificationKind;
  actor: AccountId;
  parley: ParleyId | null;
  collection: CollectionId | null;
  decision: Id | null;
  report: Id | null;
  createdAt: Date;
  /** Null for what is in no group. */
  groupKey: string | null;
}

export interface Sieve {
  /** Null for all. */
  kinds: readonly NotificationKind[] | null;
  /** Only what this account caused. */
  actor: AccountId | null;
  /** Also what the recipient's policy holds back. */
  withFiltered: boolean;
}

export const columns = (sql: Reader) => sql`
  n.id, n.kind, n.actor_id as actor, n.parley_id as parley, n.collection_id as collection, n.decision_id as decision, n.report_id as report, n.created_at as "createdAt", n.group_key as "groupKey"`;

export async function selectNotifications(
  sql: Reader,
  recipient: AccountId,
  sieve: Sieve,
  page: Page,
): Promise<NotificationRow[]> {
  const { kinds } = sieve;
  const shown = isShown(sql, recipient, sieve);
  const rows =
    kinds === null
      ? await sql<NotificationRow[]>`
          select ${columns(sql)} from notifications n where ${shown} ${keyset(sql, 'n.id', page)}`
      : await sql<NotificationRow[]>`
          select n.* from unnest(${kinds as NotificationKind[]}::text[]) wanted (kind)
          cross join lateral (
            select ${columns(sql)} from notifications n
            where n.kind = wanted.kind and ${shown} ${keyset(sql, 'n.id', page)}
          ) n
          order by n.id ${page.isUpward ? sql`asc` : sql`desc`} limit ${page.limit}`;
  return newestFirst(page, rows);
}

export async function findNotification(
  sql: Reader,
  recipient: AccountId,
  id: NotificationId,
): Promise<NotificationRow | undefined> {
  const [row] = await sql<NotificationRow[]>`
    select ${columns(sql)} from notifications n
    where n.recipient_id = ${recipient} and n.id = ${id} and not n.is_dismissed`;
  return row;
}

/** The id up to which the recipient has read. */
export const marker = (sql: Reader, recipient: AccountId) => sql`
  coalesce((select last_read_id from markers where account_id = ${recipient} and timeline = 'notifications'), 0)`;

/** How many came since the recipient's marker, up to `most`. */
export async function countUnread(sql: Reader, recipient: AccountId, sieve: Sieve, most: number): Promise<number> {
  const [row] = await sql<{ n: number }[]>`
    select count(*)::int as n from (
      select from notifications n
      where ${isShown(sql, recipient, sieve)} and n.id > ${marker(sql, recipient)}
        ${sieve.kinds === null ? sql`` : sql`and n.kind = any(${sieve.kinds as NotificationKind[]}::text[])`}
      limit ${most}
    ) unread`;
  return row!.n;
}

/** All of a sieve but its kinds. */
export const isShown = (sql: Reader, recipient: AccountId, { actor, withFiltered }: Sieve) => sql`
  n.recipient_id = ${recipient} and not n.is_dismissed
  ${withFiltered ? sql`` : sql`and not n.is_filtered`}
  ${actor === null ? sql`` : sql`and n.actor_id = ${actor}`}
  and ${isFromPresent(sql, recipient)}`;
