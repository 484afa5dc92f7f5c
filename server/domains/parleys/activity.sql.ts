// How much is said here.

import type { Reader } from '#platform';

/** How many parleys there are: counted while they are few, else as the planner last estimated. */
export async function selectHowMany(sql: Reader): Promise<number> {
  const [row] = await sql<{ n: number }[]>`
    select (case when c.reltuples > 20000 then c.reltuples else (select count(*) from parleys) end)::float8 as n
    from pg_class c where c.oid = 'parleys'::regclass`;
  return row!.n;
}

/** How many parleys of `ids`' stretches there are, each from its first id to before its last, in their order. */
export async function selectHowManyBetween(
  sql: Reader,
  from: readonly string[],
  until: readonly string[],
): Promise<number[]> {
  const rows = await sql<{ n: number }[]>`
    select (select count(*)::int from parleys p where p.id >= w.first and p.id < w.last) as n
    from unnest(${from as string[]}::bigint[], ${until as string[]}::bigint[]) with ordinality w(first, last, place)
    order by w.place`;
  return rows.map((row) => row.n);
}
