// Reading notifications: a page, one, how many are unread. What comes from the suspended, from whom one has muted since or
// who is blocked either way is left out.

import type { AccountId, NotificationId, NotificationKind, Page, ParleyId } from '#contract';
import { keyset, newestFirst, type Reader } from '#platform';

export interface NotificationRow {
  id: NotificationId;
  kind: NotificationKind;
  actor: AccountId;
  parley: ParleyId | null;
  createdAt: Date;
}

export interface Sieve {
  kinds: readonly NotificationKind[];
  /** Only what this account caused. */
  actor: AccountId | null;
}

export async function selectNotifications(
  sql: Reader,
  recipient: AccountId,
  sieve: Sieve,
  page: Page,
): Promise<NotificationRow[]> {
  const rows = await sql<NotificationRow[]>`
    select n.id, n.kind, n.actor_id as actor, n.parley_id as parley, n.created_at as "createdAt"
    from notifications n where ${isShown(sql, recipient, sieve)} ${keyset(sql, 'n.id', page)}`;
  return newestFirst(page, rows);
}

export async function findNotification(
  sql: Reader,
  recipient: AccountId,
  id: NotificationId,
): Promise<NotificationRow | undefined> {
  const [row] = await sql<NotificationRow[]>`
    select id, kind, actor_id as actor, parley_id as parley, created_at as "createdAt"
    from notifications where recipient_id = ${recipient} and id = ${id} and not is_dismissed`;
  return row;
}

/** How many came since the recipient's marker, up to `most`. */
export async function countUnread(sql: Reader, recipient: AccountId, sieve: Sieve, most: number): Promise<number> {
  const [row] = await sql<{ n: number }[]>`
    select count(*)::int as n from (
      select from notifications n
      where ${isShown(sql, recipient, sieve)} and n.id > coalesce((
        select last_read_id from markers where account_id = ${recipient} and timeline = 'notifications'), 0)
      limit ${most}
    ) unread`;
  return row!.n;
}

function isShown(sql: Reader, recipient: AccountId, sieve: Sieve) {
  return sql`
    n.recipient_id = ${recipient} and not n.is_dismissed
    and n.kind = any(${sieve.kinds as NotificationKind[]}::text[])
    ${sieve.actor === null ? sql`` : sql`and n.actor_id = ${sieve.actor}`}
    and exists (select from accounts a where a.id = n.actor_id and a.suspended_at is null and a.deleted_at is null)
    and not exists (select from blocks b where b.blocker_id = ${recipient} and b.blocked_id = n.actor_id)
    and not exists (select from blocks b where b.blocker_id = n.actor_id and b.blocked_id = ${recipient})
    and not exists (
      select from mutes m where m.muter_id = ${recipient} and m.muted_id = n.actor_id and m.hides_notifications
        and (m.expires_at is null or m.expires_at > now()))`;
}
