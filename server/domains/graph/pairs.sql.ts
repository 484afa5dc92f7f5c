// What stands between two accounts, and the lock that lets one action at a time change it: without it a follow and a
// block that come together could both succeed.

import type { AccountId } from '#contract';
import type { Tx } from '#platform';
import type { Pair } from './how-to-follow.ts';

/** Waits until nobody else changes what stands between these two. Held until the transaction ends. */
export async function lockPair(tx: Tx, one: AccountId, other: AccountId): Promise<void> {
  const name = BigInt(one) < BigInt(other) ? `graph ${one} ${other}` : `graph ${other} ${one}`;
  await tx`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`;
}

/** Undefined when `whom` does not exist or is being deleted. */
export async function findPair(tx: Tx, who: AccountId, whom: AccountId): Promise<Pair | undefined> {
  const [pair] = await tx<Pair[]>`
    select
      a.id = ${who} as "isSelf",
      a.suspended_at is not null as "isSuspended",
      a.is_locked as "isLocked",
      exists (select from follows where follower_id = ${who} and followee_id = a.id) as "follows",
      exists (select from follow_requests where followee_id = a.id and follower_id = ${who}) as "hasRequested",
      exists (
        select from blocks
        where (blocker_id = ${who} and blocked_id = a.id) or (blocker_id = a.id and blocked_id = ${who})
      ) as "isBlockedEitherWay",
      ((select count(*) from follows where follower_id = ${who})
        + (select count(*) from follow_requests where follower_id = ${who}))::int as "following"
    from accounts a
    where a.id = ${whom} and a.deleted_at is null`;
  return pair;
}

/** Whether `whom` exists, suspended or not. */
export async function isAccount(tx: Tx, whom: AccountId): Promise<boolean> {
  const [row] = await tx`select from accounts where id = ${whom} and deleted_at is null`;
  return row !== undefined;
}
