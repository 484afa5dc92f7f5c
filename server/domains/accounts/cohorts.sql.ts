// The statements on who stays, for the staff's figures.

import type { Reader } from '#platform';

export interface CohortRow {
  /** Of which stretch, from 0, and seen in which. */
  cohort: number;
  period: number;
  signed_up: number;
  /** How many were last here then or later. */
  n: number;
}

export const selectCohorts = (
  sql: Reader,
  from: readonly string[],
  until: readonly string[],
): Promise<CohortRow[]> => sql<CohortRow[]>`
  with stretch as (
    select first, last, place - 1 as place
    from unnest(${from as string[]}::timestamptz[], ${until as string[]}::timestamptz[]) with ordinality w(first, last, place)
  ), people as (
    select c.place, a.id, (select max(t.last_used_at) from tokens t where t.account_id = a.id) as seen
    from stretch c join accounts a on a.id >= (extract(epoch from c.first) * 1000)::bigint << 21
      and a.id < (extract(epoch from c.last) * 1000)::bigint << 21 and a.deleted_at is null
  )
  select c.place::int as cohort, p.place::int as period,
    (select count(*)::int from people x where x.place = c.place) as signed_up,
    (select count(*)::int from people x where x.place = c.place and x.seen >= p.first) as n
  from stretch c join stretch p on p.place >= c.place order by 1, 2`;

/** Which languages people chose. */
export const selectLocales = (sql: Reader): Promise<{ locale: string; n: number }[]> => sql<
  { locale: string; n: number }[]
>`
  select locale, count(*)::int as n from accounts where deleted_at is null and suspended_at is null
  group by 1 order by 2 desc limit 20`;
