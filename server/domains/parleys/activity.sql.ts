// When people last spoke.

import type { AccountId, ParleyId } from '#contract';
import type { Reader } from '#platform';

/** Each author's newest parley that anybody may see. One index step an author. */
export const selectLastParleys = (
  sql: Reader,
  authors: readonly AccountId[],
): Promise<{ author_id: AccountId; last: ParleyId }[]> =>
  sql<{ author_id: AccountId; last: ParleyId }[]>`
  select a.author_id, l.id as last
  from unnest(${authors as AccountId[]}::bigint[]) as a(author_id)
  cross join lateral (
    select id from parleys p
    where p.author_id = a.author_id and p.visibility in ('public', 'unlisted')
    order by p.id desc limit 1
  ) l`;

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
