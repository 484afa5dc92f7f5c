// The statements that put replies in order.
//
// Best. The lower bound of Wilson's interval for the share of votes up, at 95 % (E. B. Wilson, 1927): the share one may be
// nearly sure of, given how many voted. Two votes up of two stand below ninety of a hundred, and a reply that five people
// liked is not buried by an old one that fifty liked and fifty did not. Nobody's vote yet is 0; where nobody voted up, votes
// down still tell replies apart, by a billionth each.
// Controversial. Votes in all, to the power of how balanced they are: a hundred against a hundred stand above a hundred
// against one.
// Most answered. By replies that are for all to see.
//
// Counts are the exact ones, totals and what was appended since. They are gathered as the page is read: two index lookups
// a reply, for the newest 10,000 replies to one parley. A stored score would be a row that every vote writes: the hot row
// that tallies avoid. Scores move between two pages, so a reply may be met twice or missed; ties go by age, newest first.

import type { AccountId, Id, ParleyId, ReplySort } from '#contract';
import type { Reader } from '#platform';
import { fromAll } from '../lists.sql.ts';

export interface Ranked {
  id: ParleyId;
  score: number;
}

export interface Wish {
  parley: ParleyId;
  viewer: AccountId | null;
  after: { score: number; id: Id } | null;
  limit: number;
}

const MOST = 10_000;

/** Replies `p` that stand in the thread for the viewer. */
const standing = (sql: Reader, { parley, viewer }: Wish) => sql`
  p.reply_to_id = ${parley} and (p.hidden_at is null or p.author_id = ${viewer}::bigint) and ${fromAll(sql, viewer)}`;

export const selectByAge = (sql: Reader, sort: 'newest' | 'oldest', wish: Wish): Promise<Ranked[]> => {
  const { after } = wish;
  const isNewest = sort === 'newest';
  return sql<Ranked[]>`
    select p.id, 0::float8 as score from parleys p
    where ${standing(sql, wish)}
      ${after === null ? sql`` : isNewest ? sql`and p.id < ${after.id}` : sql`and p.id > ${after.id}`}
    order by p.id ${isNewest ? sql`desc` : sql`asc`} limit ${wish.limit}`;
};

type Scored = Exclude<ReplySort, 'newest' | 'oldest'>;

/** Of `up`, `down` and `answers` of a reply. */
const SCORES: Record<Scored, (sql: Reader) => ReturnType<Reader>> = {
  best: (sql) => sql`
    case when up + down = 0 then 0 else
      (up + 1.9208 - 1.96 * sqrt(up * down / (up + down) + 0.9604)) / (up + down + 3.8416) - down * 1e-9 end`,
  controversial: (sql) => sql`
    case when up = 0 or down = 0 then 0 else power(up + down, least(up, down) / greatest(up, down)) end`,
  most_answered: (sql) => sql`answers`,
};

export const selectByScore = (sql: Reader, sort: Scored, wish: Wish): Promise<Ranked[]> => sql<Ranked[]>`
  select id, score from (
    select id, ${SCORES[sort](sql)} as score from (
      select r.id,
        greatest(0, coalesce(sum(t.n) filter (where t.what = 'votes'), 0))::float8 as up,
        greatest(0, coalesce(sum(t.n) filter (where t.what = 'down-votes'), 0))::float8 as down,
        greatest(0, coalesce(sum(t.n) filter (where t.what = 'replies'), 0))::float8 as answers
      from (select p.id from parleys p where ${standing(sql, wish)} order by p.id desc limit ${MOST}::int) r
      left join lateral (
        select what, n from tallies where owner_id = r.id
        union all
        select what, delta from tally_deltas where owner_id = r.id
      ) t on true
      group by r.id
    ) counted
  ) ranked
  ${wish.after === null ? sql`` : sql`where (score, id) < (${wish.after.score}::float8, ${wish.after.id}::bigint)`}
  order by score desc, id desc limit ${wish.limit}`;
