// Reading homes: the rows that were written to one, merged with what loud authors brought whom its owner follows. The same
// rules hold for both (rules.sql.ts); what its owner mutes, and who is blocked either way, is left out of both.

import type { AccountId, Page, ParleyId } from '#contract';
import { keyset, type Reader } from '#platform';
import { isLoudlyThere, isMerged } from './rules.sql.ts';

/** One line of a timeline: a parley, or an echo of it (then `id` is the echo's and `echoerId` who echoed). */
export interface Entry {
  id: string;
  parleyId: ParleyId;
  echoerId: AccountId | null;
}

/** What a look at a home finds. */
export interface Look {
  /** When its owner was last noted to read it; null: it is not built. */
  readAt: Date | null;
  /** A page, newest first. */
  entries: Entry[];
  /** The loud authors whose entries were merged. */
  loud: AccountId[];
  /** When the first timed mute of its owner ends, in ms; Infinity for none: until then what was left out stays out. */
  until: number;
}

interface Row extends Entry {
  readAt: Date | null;
  loud: AccountId[] | null;
  until: Date | null;
}

/** A page of `owner`'s home. */
export async function selectHome(sql: Reader, owner: AccountId, page: Page): Promise<Look> {
  // One statement: whether there is a home, its page, and how long that holds. The row that says "there, but empty" has no id.
  const rows = await sql<Row[]>`
    with o as materialized (select ${owner}::bigint as owner_id),
    muted as materialized (
      select muted_id as id, expires_at from mutes
      where muter_id = ${owner} and (expires_at is null or expires_at > now())),
    apart as materialized (
      select id from muted
      union all select blocked_id from blocks where blocker_id = ${owner}
      union all select blocker_id from blocks where blocked_id = ${owner}),
    loud as materialized (
      select a.account_id, f.shows_echoes, f.languages
      from loud_authors a join follows f on f.follower_id = ${owner} and f.followee_id = a.account_id),
    written as materialized (
      select x.id, x.parley_id, x.echoer_id from o join home_entries x on x.owner_id = o.owner_id
      where x.author_id not in (select id from apart) and coalesce(x.echoer_id, x.author_id) not in (select id from apart)
        and (x.echoer_id is null or not ${isLoudlyThere(sql, sql`x.parley_id`, sql`x.id`)})
        ${keyset(sql, 'x.id', page)}),
    -- Beyond the last row of a full page nothing need be merged.
    bound as materialized (
      select case when count(*) = ${page.limit} then ${page.isUpward ? sql`max(id)` : sql`min(id)`} end as id from written),
    merged as (
      select m.* from o cross join loud f cross join lateral (
        select l.id, l.parley_id, l.echoer_id from loud_entries l
        where l.bringer_id = f.account_id
          and l.author_id not in (select id from apart) and l.bringer_id not in (select id from apart)
          and ${page.isUpward ? sql`l.id < coalesce((select id from bound), 9223372036854775807)` : sql`l.id > coalesce((select id from bound), 0)`}
          and ${isMerged(sql)}
        ${keyset(sql, 'l.id', page)}
      ) m
    )
    select h.read_at as "readAt", e.id, e.parley_id as "parleyId", e.echoer_id as "echoerId",
      (select array_agg(account_id) from loud) as loud, (select min(expires_at) from muted) as until
    from o
    left join homes h on h.owner_id = o.owner_id and h.built_at is not null
    left join lateral (
      select id, parley_id, echoer_id from (select * from written union select * from merged) x
      order by id ${page.isUpward ? sql`asc` : sql`desc`} limit ${page.limit}
    ) e on h.owner_id is not null
    order by e.id desc`;
  const { readAt, loud, until } = rows[0]!;
  const entries = rows[0]!.id === null ? [] : rows.map(({ id, parleyId, echoerId }) => ({ id, parleyId, echoerId }));
  return { readAt, entries, loud: loud ?? [], until: until?.getTime() ?? Infinity };
}

/** Those of `owners` in whose homes a parley stands. */
export async function selectHolding(sql: Reader, parley: ParleyId, owners: readonly AccountId[]): Promise<AccountId[]> {
  if (owners.length === 0) return [];
  const rows = await sql<{ owner: AccountId }[]>`
    select owner_id as owner from home_entries
    where parley_id = ${parley} and owner_id = any(${owners as AccountId[]}::bigint[])
    union
    select o.owner_id from loud_entries l
    cross join unnest(${owners as AccountId[]}::bigint[]) o (owner_id)
    join follows f on f.follower_id = o.owner_id and f.followee_id = l.bringer_id
    where l.parley_id = ${parley} and ${isMerged(sql)}`;
  return rows.map((row) => row.owner);
}

/** Those of `owners` in whose homes the entry `id` that `bringer` brought stands by merging. */
export async function selectMerging(
  sql: Reader,
  bringer: AccountId,
  id: string,
  owners: readonly AccountId[],
): Promise<AccountId[]> {
  if (owners.length === 0) return [];
  const rows = await sql<{ owner: AccountId }[]>`
    select o.owner_id as owner from loud_entries l
    cross join unnest(${owners as AccountId[]}::bigint[]) o (owner_id)
    join follows f on f.follower_id = o.owner_id and f.followee_id = l.bringer_id
    where l.bringer_id = ${bringer} and l.id = ${id} and ${isMerged(sql)}`;
  return rows.map((row) => row.owner);
}
