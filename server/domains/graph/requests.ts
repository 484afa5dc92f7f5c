// A locked account's say over who follows it: to accept a request, to reject it, to remove a follower. Requests that wait
// when an account is unlocked go on waiting: they were asked of a locked account, and nobody has answered.

import type { AccountId } from '#contract';
import { newId, notFound, transact, type SignedAct } from '#platform';
import { deleteFollowRequest } from './follow-requests.sql.ts';
import { dropFollow, dropRequest, keepFollow } from './follow.ts';
import { findPair, isAccount, lockPair } from './pairs.sql.ts';

/** Accepts the request of `whom`. To accept twice is to accept once. @throws Refusal when nobody asked. */
export async function acceptRequest(act: SignedAct, whom: AccountId): Promise<void> {
  const me = act.viewer.id;
  await transact(act, async (tx) => {
    await lockPair(tx, me, whom);
    const wish = await deleteFollowRequest(tx, whom, me);
    if (wish) return keepFollow(tx, { ...wish, follower: whom, followee: me, id: newId(), now: act.now });
    const pair = await findPair(tx, whom, me);
    if (!pair?.follows) throw notFound();
  });
}

/** Rejects the request of `whom`, who is not told. @throws Refusal when there is no such account. */
export async function rejectRequest(act: SignedAct, whom: AccountId): Promise<void> {
  const me = act.viewer.id;
  await transact(act, async (tx) => {
    if (!(await isAccount(tx, whom))) throw notFound();
    await lockPair(tx, me, whom);
    await dropRequest(tx, whom, me);
  });
}

/** Makes `whom` follow no longer, without blocking. @throws Refusal when there is no such account. */
export async function removeFollower(act: SignedAct, whom: AccountId): Promise<void> {
  const me = act.viewer.id;
  await transact(act, async (tx) => {
    if (!(await isAccount(tx, whom))) throw notFound();
    await lockPair(tx, me, whom);
    await dropFollow(tx, whom, me);
  });
}
