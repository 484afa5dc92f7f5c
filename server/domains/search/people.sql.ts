// The statement that finds people.

import { mayBeFound } from '#accounts';
import type { AccountId } from '#contract';
import type { Reader } from '#platform';

export interface PeopleLike {
  /** A tsquery of beginnings. */
  asked: string;
  /** The whole of what was typed where it may be a handle, else ''. */
  handle: string;
  viewer: AccountId | null;
  isFollowing: boolean;
  offset: number;
  limit: number;
}

/** Of so many with these beginnings the best are chosen; one more letter finds the others. */
const CANDIDATES = 500;

export async function selectPeopleLike(sql: Reader, wish: PeopleLike): Promise<AccountId[]> {
  const { asked, handle, viewer, limit, offset } = wish;
  const followed = sql`
    select p.account_id, p.handle, 1 as place from follows f join search_people p on p.account_id = f.followee_id
    where f.follower_id = ${viewer}::bigint and p.document @@ ${asked}::tsquery limit ${CANDIDATES}`;
  const anybody = sql`
    union all (select account_id, handle, 0 from search_people where handle = ${handle})
    union all (
      select account_id, handle, 2 from search_people where document @@ ${asked}::tsquery limit ${CANDIDATES})`;
  const rows = await sql<{ id: AccountId }[]>`
    select a.id from (
      select account_id, min(place) as place, bool_or(handle = ${handle}) as is_exact
      from ((${followed}) ${wish.isFollowing ? sql`` : anybody}) found group by account_id
    ) h
    join accounts a on a.id = h.account_id and a.suspended_at is null and a.deleted_at is null
    left join tallies t on t.owner_id = a.id and t.what = 'followers'
    -- Whom one blocks is found by their very handle alone: else nobody could take a block back.
    where (h.is_exact or ${mayBeFound(sql)}) and (h.is_exact or not exists (select from blocks b where b.blocker_id = ${viewer}::bigint and b.blocked_id = a.id))
      and not exists (select from blocks b where b.blocker_id = a.id and b.blocked_id = ${viewer}::bigint)
    order by h.is_exact desc, h.place, coalesce(t.n, 0) desc, a.handle limit ${limit} offset ${offset}`;
  return rows.map((row) => row.id);
}
