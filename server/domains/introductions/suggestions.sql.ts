// The statements on whom somebody might like to follow.

import { mayBeRecommended } from '#accounts';
import type { AccountId } from '#contract';
import type { Reader, Tx } from '#platform';

export interface SuggestionRow {
  account: AccountId;
  isRecommended: boolean;
  /** By how many of those whom the viewer followed last. */
  friends: number;
  isPopular: boolean;
}

/** Friends asked, and of each so many of whom they follow; and so many of who is followed most. */
const FRIENDS = 100;
const THEIRS = 100;
const POPULAR = 200;

/** Whom staff recommends, then whom most friends follow, then who is followed most; nobody the viewer has to do with. */
export const selectSuggestions = (sql: Reader, viewer: AccountId, most: number): Promise<SuggestionRow[]> => sql<
  SuggestionRow[]
>`
  with candidates as materialized (
    select account_id, true as recommended, 0 as friends, false as popular from recommendations
    union all
    select theirs.followee_id, false, 1, false
    from (select followee_id from follows where follower_id = ${viewer} order by id desc limit ${FRIENDS}) mine
    -- Who keeps their follows to themselves recommends nobody by them.
    join accounts friend on friend.id = mine.followee_id and not friend.hides_follows
    cross join lateral (
      select followee_id from follows where follower_id = mine.followee_id order by id desc limit ${THEIRS}
    ) theirs
    union all
    (select owner_id, false, 0, true from tallies where what = 'followers' and n > 0 order by n desc limit ${POPULAR})
  )
  select c.account_id as account, c.recommended as "isRecommended", c.friends, c.popular as "isPopular"
  from (
    select account_id, bool_or(recommended) as recommended, sum(friends)::int as friends, bool_or(popular) as popular
    from candidates group by account_id
  ) c
  join accounts a on a.id = c.account_id
    and ${mayBeRecommended(sql)} and a.suspended_at is null and a.deleted_at is null and a.id <> ${viewer}
  left join tallies t on t.owner_id = a.id and t.what = 'followers'
  where not exists (select from follows f where f.follower_id = ${viewer} and f.followee_id = a.id)
    and not exists (select from follow_requests r where r.followee_id = a.id and r.follower_id = ${viewer})
    and not exists (select from suggestion_dismissals d where d.account_id = ${viewer} and d.dismissed_id = a.id)
    and not exists (select from blocks b where b.blocker_id = ${viewer} and b.blocked_id = a.id)
    and not exists (select from blocks b where b.blocker_id = a.id and b.blocked_id = ${viewer})
    and not exists (select from mutes m where m.muter_id = ${viewer} and m.muted_id = a.id
      and (m.expires_at is null or m.expires_at > now()))
  order by c.recommended desc, c.friends desc, coalesce(t.n, 0) desc, a.id desc limit ${most}`;

export async function insertDismissal(tx: Tx, viewer: AccountId, whom: AccountId, now: Date): Promise<void> {
  await tx`
    insert into suggestion_dismissals (account_id, dismissed_id, dismissed_at)
    select ${viewer}, id, ${now} from accounts where id = ${whom} on conflict do nothing`;
}

export async function insertRecommendation(tx: Tx, whom: AccountId, now: Date): Promise<void> {
  await tx`insert into recommendations (account_id, recommended_at) values (${whom}, ${now}) on conflict do nothing`;
}

export async function deleteRecommendation(tx: Tx, whom: AccountId): Promise<void> {
  await tx`delete from recommendations where account_id = ${whom}`;
}

/** Forgets a deleted account. */
export async function deleteAllOf(tx: Tx, account: AccountId): Promise<void> {
  await tx`delete from recommendations where account_id = ${account}`;
  await tx`delete from suggestion_dismissals where account_id = ${account} or dismissed_id = ${account}`;
}
