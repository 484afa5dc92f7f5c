// What a page of parleys looks like to one viewer: what stands between them and the authors, and what they did with each
// parley. One statement for both. Callers may keep what they learn until an event of the viewer's says otherwise, but not
// beyond `until`: timed mutes end by the clock.

import type { AccountId, ParleyId } from '#contract';
import { relationOf, type Relation } from '#graph';
import type { Reader } from '#platform';

export interface Marks {
  isVoted: boolean;
  isVotedDown: boolean;
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
  /** When the first of the mutes among the relations ends, in Unix ms; Infinity when none does. */
  until: number;
}

const NOTHING: View = { relations: new Map(), marks: new Map(), until: Infinity };

export async function selectView(
  sql: Reader,
  viewer: AccountId | null,
  authors: readonly AccountId[],
  parleys: readonly ParleyId[],
): Promise<View> {
  if (viewer === null || authors.length + parleys.length === 0) return NOTHING;
  // One number a row, nothing decoded that nobody reads. Relations first: 1, 2, 4, 8 are those of graph's relationOf.
  const rows = await sql<{ id: string; bits: number; isAccount: boolean; until: Date | null }[]>`
    select x.id, sum(x.bit)::int as bits, x.bit < 16 as "isAccount", max(x.until) as until
    from (values (${viewer}::bigint, ${authors as AccountId[]}::bigint[], ${parleys as ParleyId[]}::bigint[]))
      me (id, authors, parleys)
    cross join lateral (
      select followee_id as id, 1 as bit, null::timestamptz as until from follows where follower_id = me.id and followee_id = any(me.authors)
      union all select blocked_id, 2, null from blocks where blocker_id = me.id and blocked_id = any(me.authors)
      union all select blocker_id, 4, null from blocks where blocked_id = me.id and blocker_id = any(me.authors)
      union all select muted_id, 8, expires_at from mutes
        where muter_id = me.id and muted_id = any(me.authors) and (expires_at is null or expires_at > now())
      union all select parley_id, 16, null from votes where account_id = me.id and parley_id = any(me.parleys)
      union all select parley_id, 32, null from echoes where account_id = me.id and parley_id = any(me.parleys)
      union all select parley_id, 64, null from bookmarks where account_id = me.id and parley_id = any(me.parleys)
      union all select parley_id, 128, null from pins where account_id = me.id and parley_id = any(me.parleys)
      union all select p.id, 256, null from thread_mutes t join parleys p on p.thread_id = t.thread_id
        where t.account_id = me.id and p.id = any(me.parleys)
      union all select parley_id, 512, null from down_votes where account_id = me.id and parley_id = any(me.parleys)
    ) x group by 1, 3`;
  const relations = new Map<AccountId, Relation>();
  const marks = new Map<ParleyId, Marks>();
  let until = Infinity;
  for (const { id, bits, isAccount, until: end } of rows) {
    if (end) until = Math.min(until, end.getTime());
    if (isAccount) relations.set(id as AccountId, relationOf(bits));
    else marks.set(id as ParleyId, marksOf(bits));
  }
  return { relations, marks, until };
}

const marksOf = (bits: number): Marks => ({
  isVoted: (bits & 16) !== 0,
  isVotedDown: (bits & 512) !== 0,
  isEchoed: (bits & 32) !== 0,
  isBookmarked: (bits & 64) !== 0,
  isPinned: (bits & 128) !== 0,
  isMuted: (bits & 256) !== 0,
});
