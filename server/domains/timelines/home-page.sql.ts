// Reading homes: the rows that were written to one, merged with what loud authors brought whom its owner follows. The same
// rules hold for both (rules.sql.ts); what its owner mutes, and who is blocked either way, is left out of both.

import type { AccountId, Page, ParleyId } from '#contract';
import type { Reader } from '#platform';
import { isLoudlyThere, isMerged, plain } from './rules.sql.ts';

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

/** Every id is below this. */
const ALL = '9223372036854775807';
const HOME = { down: homeText(false), up: homeText(true) };

/** A page of `owner`'s home. */
export async function selectHome(sql: Reader, owner: AccountId, page: Page): Promise<Look> {
  const words = [owner, String(page.limit), page.below ?? ALL, page.above ?? '0'];
  const rows = await sql.unsafe<Row[]>(page.isUpward ? HOME.up : HOME.down, words, { prepare: true });
  const { readAt, loud, until } = rows[0]!;
  const entries = rows[0]!.id === null ? [] : rows.map(({ id, parleyId, echoerId }) => ({ id, parleyId, echoerId }));
  return { readAt, entries, loud: loud ?? [], until: until?.getTime() ?? Infinity };
}

/**
 * The statement, as text: putting it together of its thirty pieces at each read would cost more than running it. $1 is the
 * owner, $2 the limit, $3 and $4 what ids are below and above. One statement for all: whether there is a home, its page, and
 * how long that holds. The row that says "there, but empty" has no id.
 */
function homeText(isUpward: boolean): string {
  // Planned as the number it is, wherever a rule speaks of owner `o`.
  const o = '(select $1::bigint as owner_id) o';
  const order = `order by id ${isUpward ? 'asc' : 'desc'} limit $2::int`;
  return `
    with muted as materialized (
      select muted_id as id, expires_at from mutes
      where muter_id = $1 and (expires_at is null or expires_at > now())),
    apart as materialized (
      select id from muted
      union all select blocked_id from blocks where blocker_id = $1
      union all select blocker_id from blocks where blocked_id = $1),
    loud as materialized (
      select a.account_id, f.shows_echoes, f.languages
      from loud_authors a join follows f on f.follower_id = $1 and f.followee_id = a.account_id
      -- Where nobody is loud, nobody's follows need be read.
      where (select true from loud_authors limit 1)),
    written as materialized (
      select x.id, x.parley_id, x.echoer_id from ${o} cross join home_entries x
      where x.owner_id = $1 and x.id < $3 and x.id > $4
        and x.author_id not in (select id from apart) and coalesce(x.echoer_id, x.author_id) not in (select id from apart)
        and (x.echoer_id is null or not ${isLoudlyThere(plain, 'x.parley_id', 'x.id')})
      ${order}),
    -- Beyond the last row of a full page nothing need be merged.
    bound as materialized (
      select case when count(*) = $2::int then ${isUpward ? 'max' : 'min'}(id) end as id from written),
    merged as (
      select m.* from ${o} cross join loud f cross join lateral (
        select l.id, l.parley_id, l.echoer_id from loud_entries l
        where l.bringer_id = f.account_id and l.id < $3 and l.id > $4
          and ${isUpward ? `l.id < coalesce((select id from bound), ${ALL})` : 'l.id > coalesce((select id from bound), 0)'}
          and l.author_id not in (select id from apart) and l.bringer_id not in (select id from apart)
          and ${isMerged(plain)}
        ${order}
      ) m
    )
    select h.read_at as "readAt", e.id, e.parley_id as "parleyId", e.echoer_id as "echoerId",
      (select array_agg(account_id) from loud) as loud, (select min(expires_at) from muted) as until
    from ${o}
    left join homes h on h.owner_id = o.owner_id and h.built_at is not null
    left join lateral (
      select id, parley_id, echoer_id from (select * from written union select * from merged) x ${order}
    ) e on h.owner_id is not null
    order by e.id desc`;
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
