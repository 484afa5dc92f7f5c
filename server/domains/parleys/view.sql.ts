// What a page of parleys looks like to one viewer: what stands between them and the authors, and what they did with each
// parley. One statement for both, since every list of the API asks it once a page.

import type { AccountId, ParleyId } from '#contract';
import { relationOf, type Relation } from '#graph';
import type { Reader } from '#platform';

export interface Marks {
  isVoted: boolean;
  isEchoed: boolean;
  isBookmarked: boolean;
  isPinned: boolean;
  /** Whether the viewer has muted the conversation. */
  isMuted: boolean;
}

export interface View {
  /** Accounts between whom and the viewer something stands; others are strangers. */
  relations: ReadonlyMap<AccountId, Relation>;
  /** Parleys with which the viewer did something. */
  marks: ReadonlyMap<ParleyId, Marks>;
}

const NOTHING: View = { relations: new Map(), marks: new Map() };

export async function selectView(
  sql: Reader,
  viewer: AccountId | null,
  authors: readonly AccountId[],
  parleys: readonly ParleyId[],
): Promise<View> {
  if (viewer === null || parleys.length === 0) return NOTHING;
  // One number a row, nothing decoded that nobody reads. Relations first: 1, 2, 4, 8 are those of graph's relationOf.
  const rows = await sql<{ id: string; bits: number; isAccount: boolean }[]>`
    select x.id, sum(x.bit)::int as bits, x.bit < 16 as "isAccount"
    from (values (${viewer}::bigint, ${authors as AccountId[]}::bigint[], ${parleys as ParleyId[]}::bigint[]))
      me (id, authors, parleys)
    cross join lateral (
      select followee_id as id, 1 as bit from follows where follower_id = me.id and followee_id = any(me.authors)
      union all select blocked_id, 2 from blocks where blocker_id = me.id and blocked_id = any(me.authors)
      union all select blocker_id, 4 from blocks where blocked_id = me.id and blocker_id = any(me.authors)
      union all select muted_id, 8 from mutes
        where muter_id = me.id and muted_id = any(me.authors) and (expires_at is null or expires_at > now())
      union all select parley_id, 16 from votes where account_id = me.id and parley_id = any(me.parleys)
      union all select parley_id, 32 from echoes where account_id = me.id and parley_id = any(me.parleys)
      union all select parley_id, 64 from bookmarks where account_id = me.id and parley_id = any(me.parleys)
      union all select parley_id, 128 from pins where account_id = me.id and parley_id = any(me.parleys)
      union all select p.id, 256 from thread_mutes t join parleys p on p.thread_id = t.thread_id
        where t.account_id = me.id and p.id = any(me.parleys)
    ) x group by 1, 3`;
  const relations = new Map<AccountId, Relation>();
  const marks = new Map<ParleyId, Marks>();
  for (const { id, bits, isAccount } of rows) {
    if (isAccount) relations.set(id as AccountId, relationOf(bits));
    else marks.set(id as ParleyId, marksOf(bits));
  }
  return { relations, marks };
}

const marksOf = (bits: number): Marks => ({
  isVoted: (bits & 16) !== 0,
  isEchoed: (bits & 32) !== 0,
  isBookmarked: (bits & 64) !== 0,
  isPinned: (bits & 128) !== 0,
  isMuted: (bits & 256) !== 0,
});
