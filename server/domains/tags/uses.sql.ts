// The statements on how much hashtags are used.

import type { ParleyId } from '#contract';
import type { Reader, Tx } from '#platform';

/** Counts anew how often the author of a public parley used its tags on its day. Run twice, it says the same. */
export async function recountUses(tx: Tx, parley: ParleyId): Promise<void> {
  await tx`
    insert into tag_uses (tag, day, author_id, uses)
    select t.tag, d.day, p.author_id, count(*)
    from parleys p
    cross join lateral (select (p.created_at at time zone 'UTC')::date as day) d
    join parley_tags t on t.parley_id = p.id
    join parley_tags o on o.author_id = p.author_id and o.tag = t.tag
    join parleys q on q.id = o.parley_id and q.visibility = 'public'
      and q.created_at >= d.day at time zone 'UTC' and q.created_at < (d.day + 1) at time zone 'UTC'
    where p.id = ${parley} and p.visibility = 'public'
    group by 1, 2, 3
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
