// The statement that finds hashtags.

import type { Reader } from '#platform';

/** Tags looked at, and parleys counted of each: who needs more types another letter. */
const CANDIDATES = 100;
const COUNTED = 200;

/** A tag of which nothing public is left is not shown: what is deleted leaves no trace in suggestions. */
export async function selectTagsLike(sql: Reader, folded: string, limit: number, offset: number): Promise<string[]> {
  const rows = await sql<{ tag: string }[]>`
    select t.tag from (
      select tag, folded from search_tags
      where folded >= ${folded} and folded < ${`${folded}\u{10ffff}`} order by folded limit ${CANDIDATES}
    ) t
    cross join lateral (
      select count(*) as n from (
        select parley_id from parley_tags where tag = t.tag order by parley_id desc limit ${COUNTED}
      ) used
      join parleys p on p.id = used.parley_id and p.visibility = 'public'
      join accounts a on a.id = p.author_id and a.suspended_at is null and a.deleted_at is null
    ) uses
    where uses.n > 0
    order by t.folded = ${folded} desc, uses.n desc, t.tag limit ${limit} offset ${offset}`;
  return rows.map((row) => row.tag);
}
