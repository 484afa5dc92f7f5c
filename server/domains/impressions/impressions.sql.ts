// The statements on impressions.

import type { ParleyId } from '#contract';
import type { Reader, Tx } from '#platform';

/** Adds to the hours and totals of those parleys that are still there: two tables, one statement, in the order of ids. */
export async function addImpressions(tx: Tx, counts: readonly [ParleyId, number][], now: Date): Promise<void> {
  await tx`
    with seen as materialized (
      select s.parley_id, s.n
      from unnest(${counts.map(([id]) => id)}::bigint[], ${counts.map(([, n]) => n)}::int[]) s (parley_id, n)
      where exists (select from parleys p where p.id = s.parley_id)
      order by s.parley_id
    ),
    totals as (
      insert into tally_deltas (owner_id, what, delta) select parley_id, 'impressions', n from seen
    )
    insert into impression_hours (parley_id, hour, n)
    select parley_id, date_trunc('hour', ${now}::timestamptz), n from seen
    on conflict (parley_id, hour) do update set n = impression_hours.n + excluded.n`;
}

export interface Step {
  at: Date;
  n: number;
}

/** The views of one parley since `since`, by the hour or the day (UTC), oldest first; what had none is left out. */
export const selectSteps = (sql: Reader, parley: ParleyId, step: 'hour' | 'day', since: Date): Promise<Step[]> =>
  sql<Step[]>`
  select date_trunc(${step}, hour at time zone 'UTC') at time zone 'UTC' as at, sum(n)::float8 as n
  from impression_hours where parley_id = ${parley} and hour >= ${since} group by 1 order by 1`;

/** Makes days of up to `most` hours before `before`, a midnight; returns how many there were. */
export async function foldHours(tx: Tx, before: Date, most: number): Promise<number> {
  const [row] = await tx<{ n: number }[]>`
    with old as (
      delete from impression_hours where (parley_id, hour) in (
        select parley_id, hour from impression_hours
        where hour < ${before} and extract(hour from hour at time zone 'UTC') <> 0 limit ${most}
      ) returning parley_id, hour, n
    ),
    days as (
      insert into impression_hours (parley_id, hour, n)
      select parley_id, date_trunc('day', hour at time zone 'UTC') at time zone 'UTC', sum(n) from old
      group by 1, 2 order by 1, 2
      on conflict (parley_id, hour) do update set n = impression_hours.n + excluded.n
    )
    select count(*)::int as n from old`;
  return row!.n;
}

export async function deleteImpressions(tx: Tx, parley: ParleyId): Promise<void> {
  await tx`delete from impression_hours where parley_id = ${parley}`;
}
