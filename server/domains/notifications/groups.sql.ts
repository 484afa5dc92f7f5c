// Reading notifications in groups. A page asks two statements, however large the groups: one for what stands on it (the
// newest of each group and what stands alone, a short index range a kind), one for what its groups hold. Nothing walks
// through a group's members but for its latest few.

import type { AccountId, NotificationId, NotificationKind, Page } from '#contract';
import { keyset, newestFirst, type Reader } from '#platform';
import { isFromPresent, isPresent } from './shown.sql.ts';
import { columns, isShown, marker, type NotificationRow } from './reading.sql.ts';

/** Of a group only so many of its latest are looked at. */
const LOOKED_AT = 16;
const SAMPLED = 8;

/** Which kinds are wanted, and in which form. */
export interface GroupedSieve {
  inGroups: readonly NotificationKind[];
  alone: readonly NotificationKind[];
  withFiltered: boolean;
}

/** What stands on a page of groups, newest first: where it stands, and the group it is or null. */
export async function selectPlaces(
  sql: Reader,
  recipient: AccountId,
  sieve: GroupedSieve,
  page: Page,
): Promise<NotificationRow[]> {
  const rows = await sql<NotificationRow[]>`
    select x.id, n.kind, n.actor_id as actor, n.parley_id as parley, n.collection_id as collection, n.decision_id as decision, n.report_id as report, n.created_at as "createdAt", x.key as "groupKey"
    from (${places(sql, recipient, sieve, page)}) x
    cross join lateral (
      -- Limited so that it is looked up by key: as a join it might read all that the recipient was ever told.
      select * from notifications where recipient_id = ${recipient} and id = x.id limit 1
    ) n
    order by x.id desc`;
  return rows;
}

/** How many stand above the recipient's marker, up to `most`. */
export async function countPlaces(
  sql: Reader,
  recipient: AccountId,
  sieve: GroupedSieve,
  most: number,
): Promise<number> {
  const page: Page = { isUpward: true, limit: most };
  const [row] = await sql<{ n: number }[]>`
    select count(*)::int as n from (${places(sql, recipient, sieve, page, marker(sql, recipient))}) x`;
  return row!.n;
}

function places(sql: Reader, recipient: AccountId, sieve: GroupedSieve, page: Page, above = sql`0`) {
  const { inGroups, alone, withFiltered } = sieve;
  const shown = isShown(sql, recipient, { kinds: null, actor: null, withFiltered: false });
  return sql`
    select id, key from (
      select g.id, g.key from unnest(${inGroups as NotificationKind[]}::text[]) wanted (kind)
      cross join lateral (
        select newest_id as id, key from notification_groups
        where recipient_id = ${recipient} and kind = wanted.kind and newest_id > ${above}
        ${keyset(sql, 'newest_id', page)}
      ) g
      union all
      select n.id, null from unnest(${alone as NotificationKind[]}::text[]) wanted (kind)
      cross join lateral (
        select n.id from notifications n where n.kind = wanted.kind and ${shown} and n.id > ${above}
        ${keyset(sql, 'n.id', page)}
      ) n
      ${withFiltered ? sql`union all (${filtered(sql, recipient, [...inGroups, ...alone], page)})` : sql``}
    ) all_kinds
    order by id ${page.isUpward ? sql`asc` : sql`desc`} limit ${page.limit}`;
}

const filtered = (sql: Reader, recipient: AccountId, kinds: NotificationKind[], page: Page) => sql`
  select n.id, null from notifications n
  where n.recipient_id = ${recipient} and n.is_filtered and not n.is_dismissed and n.kind = any(${kinds}::text[])
    and ${isFromPresent(sql, recipient)}
  ${keyset(sql, 'n.id', page)}`;

/** What a group holds. */
export interface GroupRow extends NotificationRow {
  groupKey: string;
  /** How many, those of the latest who may not be met left out. */
  count: number;
  /** Who came last, the newest first. `id`, `actor` and `createdAt` are those of the newest. */
  sample: AccountId[];
  /** The oldest member that is not below `low`. */
  lowest: NotificationId;
}

/** Those of the recipient's groups of which anybody may be met. @param low ids below are not looked for. */
export const selectGroups = (
  sql: Reader,
  recipient: AccountId,
  keys: readonly string[],
  low: string,
): Promise<GroupRow[]> => sql<GroupRow[]>`
  select g.key as "groupKey", g.kind, m.id, m.actor, m.parley, null::bigint as collection, null::bigint as decision, null::bigint as report, m."createdAt",
    g.n - m.hidden as count, m.sample, lowest.id as lowest
  from notification_groups g
  cross join lateral (
    select (array_agg(x.id order by x.id desc) filter (where x.is_here))[1] as id,
      (array_agg(x.actor order by x.id desc) filter (where x.is_here))[1] as actor,
      (array_agg(x.parley order by x.id desc) filter (where x.is_here))[1] as parley,
      (array_agg(x."createdAt" order by x.id desc) filter (where x.is_here))[1] as "createdAt",
      (array_agg(x.actor::text order by x.id desc) filter (where x.is_here))[1:${SAMPLED}::int] as sample,
      (count(*) filter (where not x.is_here))::int as hidden
    from (
      select ${columns(sql)}, ${isPresent(sql, recipient)} as is_here from notifications n
      where n.recipient_id = ${recipient} and n.group_key = g.key and not n.is_dismissed
      order by n.id desc limit ${LOOKED_AT}
    ) x
  ) m
  left join lateral (
    select n.id from notifications n
    where n.recipient_id = ${recipient} and n.group_key = g.key and not n.is_dismissed and n.id >= ${low}
    order by n.id limit 1
  ) lowest on true
  where g.recipient_id = ${recipient} and g.key = any(${keys as string[]}::text[]) and m.id is not null`;

/** Who is in a group, the latest first. */
export async function selectMembers(
  sql: Reader,
  recipient: AccountId,
  key: string,
  page: Page,
): Promise<NotificationRow[]> {
  const rows = await sql<NotificationRow[]>`
    select ${columns(sql)} from notifications n
    where n.recipient_id = ${recipient} and n.group_key = ${key} and not n.is_dismissed
      and ${isFromPresent(sql, recipient)}
    ${keyset(sql, 'n.id', page)}`;
  return newestFirst(page, rows);
}
