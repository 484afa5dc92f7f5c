// What stands between a viewer and many accounts, in one statement for all of them.

import type { AccountId } from '#contract';
import type { Reader } from '#platform';

/** All that stands between a viewer and one account. */
export interface Relationship {
  id: AccountId;
  follows: boolean;
  showsEchoes: boolean;
  notifies: boolean;
  languages: string[] | null;
  isFollowedBy: boolean;
  blocks: boolean;
  isBlockedBy: boolean;
  mutes: boolean;
  mutesNotifications: boolean;
  muteExpiresAt: Date | null;
  hasRequested: boolean;
  isRequestedBy: boolean;
  isEndorsed: boolean;
  /** The viewer's private note; empty when there is none. */
  note: string;
}

/** The relationships of `viewer` to those of `ids` that exist, in the order of `ids`. */
export async function relationshipsOf(
  sql: Reader,
  viewer: AccountId,
  ids: readonly AccountId[],
): Promise<Relationship[]> {
  if (ids.length === 0) return [];
  // Joins by key: EXISTS in a select list may be answered by hashing all whom, say, a hundred thousand followers are.
  return sql<Relationship[]>`
    select a.id,
      f.id is not null as "follows", coalesce(f.shows_echoes, r.shows_echoes, false) as "showsEchoes",
      coalesce(f.notifies, r.notifies, false) as "notifies", coalesce(f.languages, r.languages) as "languages",
      g.id is not null as "isFollowedBy", b.id is not null as "blocks", c.id is not null as "isBlockedBy",
      m.id is not null as "mutes", coalesce(m.hides_notifications, false) as "mutesNotifications",
      m.expires_at as "muteExpiresAt",
      r.id is not null as "hasRequested",
      q.id is not null as "isRequestedBy", e.endorsed_id is not null as "isEndorsed", coalesce(n.words, '') as note
    from unnest(${ids as AccountId[]}::bigint[]) with ordinality wanted (id, place)
    join accounts a on a.id = wanted.id and a.deleted_at is null
    left join follows f on f.follower_id = ${viewer} and f.followee_id = a.id
    left join follow_requests r on r.followee_id = a.id and r.follower_id = ${viewer}
    left join follows g on g.follower_id = a.id and g.followee_id = ${viewer}
    left join follow_requests q on q.followee_id = ${viewer} and q.follower_id = a.id
    left join blocks b on b.blocker_id = ${viewer} and b.blocked_id = a.id
    left join blocks c on c.blocker_id = a.id and c.blocked_id = ${viewer}
    left join endorsements e on e.account_id = ${viewer} and e.endorsed_id = a.id
    left join account_notes n on n.account_id = ${viewer} and n.about_id = a.id
    left join mutes m on m.muter_id = ${viewer} and m.muted_id = a.id and (m.expires_at is null or m.expires_at > now())
    order by wanted.place`;
}

/** What filters need to know of a viewer and an author. */
export interface Relation {
  follows: boolean;
  blocks: boolean;
  isBlockedBy: boolean;
  isBlockedEitherWay: boolean;
  isMuted: boolean;
}

/** What stands between nobody in particular, and what an absent entry of `relationsTo` means. */
export const noRelation: Relation = Object.freeze({
  follows: false,
  blocks: false,
  isBlockedBy: false,
  isBlockedEitherWay: false,
  isMuted: false,
});

interface Bits {
  id: AccountId;
  bits: number;
}

/**
 * The relations of `viewer` to `authors`. Only accounts with some relation are in the map: the others, and all of them
 * for a stranger (null, no query made), are `noRelation`.
 */
export async function relationsTo(
  sql: Reader,
  viewer: AccountId | null,
  authors: readonly AccountId[],
): Promise<Map<AccountId, Relation>> {
  if (viewer === null || authors.length === 0) return new Map();
  const ids = authors as AccountId[];
  // One number a row: four index lookups an author, and nothing decoded that nobody reads.
  const rows = await sql<Bits[]>`
    select id, sum(bit)::int as bits from (
      select followee_id as id, 1 as bit from follows
      where follower_id = ${viewer} and followee_id = any(${ids}::bigint[])
      union all
      select blocked_id, 2 from blocks where blocker_id = ${viewer} and blocked_id = any(${ids}::bigint[])
      union all
      select blocker_id, 4 from blocks where blocked_id = ${viewer} and blocker_id = any(${ids}::bigint[])
      union all
      select muted_id, 8 from mutes
      where muter_id = ${viewer} and muted_id = any(${ids}::bigint[]) and (expires_at is null or expires_at > now())
    ) relations group by id`;
  return new Map(rows.map((row) => [row.id, relationOf(row.bits)]));
}

/** What the bits say: 1 follows, 2 blocks, 4 is blocked by, 8 mutes. */
export const relationOf = (bits: number): Relation => ({
  follows: (bits & 1) !== 0,
  blocks: (bits & 2) !== 0,
  isBlockedBy: (bits & 4) !== 0,
  isBlockedEitherWay: (bits & 6) !== 0,
  isMuted: (bits & 8) !== 0,
});

/** Those of `viewers` who mute or block one of `authors`, or are blocked by one. For events that many hear at once. */
export async function accountsApart(
  sql: Reader,
  authors: readonly AccountId[],
  viewers: readonly AccountId[],
): Promise<Set<AccountId>> {
  const [them, us] = [authors as AccountId[], viewers as AccountId[]];
  const rows = await sql<{ id: AccountId }[]>`
    select blocker_id as id from blocks where blocked_id = any(${them}::bigint[]) and blocker_id = any(${us}::bigint[])
    union
    select blocked_id from blocks where blocker_id = any(${them}::bigint[]) and blocked_id = any(${us}::bigint[])
    union
    select muter_id from mutes
    where muted_id = any(${them}::bigint[]) and muter_id = any(${us}::bigint[])
      and (expires_at is null or expires_at > now())`;
  return new Set(rows.map((row) => row.id));
}
