// The statements on how much hashtags are used.

import type { ParleyId } from '#contract';
import type { Reader, Tx } from '#platform';

/** Counts anew how often the authors of public parleys used their tags on their days. Run twice, it says the same. */
export async function recountUses(tx: Tx, parleys: readonly ParleyId[]): Promise<void> {
  await tx`
    insert into tag_uses (tag, day, author_id, uses)
    select d.tag, d.day, d.author_id, count(*)
    from (
      select distinct t.tag, p.author_id, (p.created_at at time zone 'UTC')::date as day
      from parleys p join parley_tags t on t.parley_id = p.id
      where p.id = any(${parleys as ParleyId[]}::bigint[]) and p.visibility = 'public'
    ) d
    join parley_tags o on o.author_id = d.author_id and o.tag = d.tag
    join parleys q on q.id = o.parley_id and q.visibility = 'public'
      and q.created_at >= d.day at time zone 'UTC' and q.created_at < (d.day + 1) at time zone 'UTC'
    group by 1, 2, 3
    order by 1, 2, 3
    on conflict (tag, day, author_id) do update set uses = excluded.uses`;
}

export interface DayRow {
  tag: string;
  /** YYYY-MM-DD, in UTC. */
  day: string;
  uses: number;
  accounts: number;
}

/** The days since `since` on which any of `tags` was used. */
export const selectUses = (sql: Reader, tags: readonly string[], since: Date): Promise<DayRow[]> => sql<DayRow[]>`
  select tag, day::text as day, sum(uses)::int as uses, count(*)::int as accounts
  from tag_uses where tag = any(${tags as string[]}::text[]) and day >= (${since} at time zone 'UTC')::date
  group by tag, day`;

/** Forgets up to `most` old uses. */
export async function deleteOldUses(tx: Tx, before: Date, most: number): Promise<number> {
  const { count } = await tx`
    delete from tag_uses where (tag, day, author_id) in (
      select tag, day, author_id from tag_uses where day < (${before} at time zone 'UTC')::date limit ${most})`;
  return count;
}
