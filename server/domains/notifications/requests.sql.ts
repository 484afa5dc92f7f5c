// The statements on requests and permissions. What a request holds is read from what is held back, so that it can never
// tell of what is gone; one that holds nothing any more is not shown.

import type { AccountId, Id, Page, ParleyId } from '#contract';
import { keyset, newestFirst, type Reader, type Tx } from '#platform';
import { isFromPresent } from './shown.sql.ts';

/** Words to somebody ask to be let in; votes, echoes and follows wait in silence. */
export const ASKING = ['mention', 'quote'];
/** As far as anybody counts. */
const MOST = 100;

export interface RequestRow {
  id: Id;
  actor: AccountId;
  createdAt: Date;
  updatedAt: Date;
  /** How many wait, counted up to a hundred. */
  count: number;
  /** The latest words. */
  last: ParleyId;
}

const waiting = (sql: Reader, recipient: AccountId) => sql`
  select n.id, n.actor_id as actor, n.created_at as "createdAt", n.updated_at as "updatedAt", held.count, held.last
  from notification_requests n
  cross join lateral (
    select count(*)::int as count, (array_agg(x.parley_id order by x.id desc))[1] as last
    from (
      select f.id, f.parley_id from notifications f
      where f.recipient_id = ${recipient} and f.actor_id = n.actor_id and f.is_filtered and not f.is_dismissed
        and f.kind = any(${ASKING}::text[])
      order by f.id desc limit ${MOST}
    ) x
  ) held
  where n.recipient_id = ${recipient} and held.count > 0 and ${isFromPresent(sql, recipient)}`;

export async function selectRequests(sql: Reader, recipient: AccountId, page: Page): Promise<RequestRow[]> {
  const rows = await sql<RequestRow[]>`${waiting(sql, recipient)} ${keyset(sql, 'n.id', page)}`;
  return newestFirst(page, rows);
}

export async function selectRequest(sql: Reader, recipient: AccountId, id: Id): Promise<RequestRow | undefined> {
  const [row] = await sql<RequestRow[]>`${waiting(sql, recipient)} and n.id = ${id}`;
  return row;
}

/** How many ask, and how much they sent: of the latest hundred. */
export async function countWaiting(
  sql: Reader,
  recipient: AccountId,
): Promise<{ requests: number; notifications: number }> {
  const [row] = await sql<{ requests: number; notifications: number }[]>`
    select count(*)::int as requests, coalesce(sum(count), 0)::int as notifications
    from (${waiting(sql, recipient)} order by n.id desc limit ${MOST}) x`;
  return row!;
}

/** Removes requests; returns whose they were. */
export async function deleteRequests(tx: Tx, recipient: AccountId, ids: readonly Id[]): Promise<AccountId[]> {
  const rows = await tx<{ actor: AccountId }[]>`
    delete from notification_requests where recipient_id = ${recipient} and id = any(${ids as Id[]}::bigint[])
    returning actor_id as actor`;
  return rows.map((row) => row.actor);
}

/** Whether there was one. */
export async function deleteRequestFrom(tx: Tx, recipient: AccountId, actor: AccountId): Promise<boolean> {
  const rows = await tx`
    delete from notification_requests where recipient_id = ${recipient} and actor_id = ${actor} returning id`;
  return rows.length > 0;
}

export async function upsertPermissions(
  tx: Tx,
  recipient: AccountId,
  actors: readonly AccountId[],
  now: Date,
): Promise<void> {
  await tx`
    insert into notification_permissions (recipient_id, actor_id, created_at)
    select ${recipient}, actor, ${now} from unnest(${actors as AccountId[]}::bigint[]) actor
    on conflict (recipient_id, actor_id) do update set merged_at = null`;
}

export async function dismissFiltered(tx: Tx, recipient: AccountId, actors: readonly AccountId[]): Promise<void> {
  await tx`
    update notifications set is_dismissed = true
    where recipient_id = ${recipient} and actor_id = any(${actors as AccountId[]}::bigint[])
      and is_filtered and not is_dismissed`;
}

export async function selectHasUnmerged(sql: Reader, recipient: AccountId): Promise<boolean> {
  const [row] = await sql<{ has: boolean }[]>`
    select exists (
      select from notification_permissions where recipient_id = ${recipient} and merged_at is null) as has`;
  return row!.has;
}
