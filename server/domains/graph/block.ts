// To block and to unblock. A block ends every follow and request between the two, and takes each out of the other's lists,
// for good: unblocking brings none back.

import type { AccountId } from '#contract';
import { announce, newId, notFound, Refusal, transact, type SignedAct } from '#platform';
import { deleteBlock, insertBlock } from './blocks.sql.ts';
import { dropFollow, dropRequest } from './follow.ts';
import { leaveLists } from './lists/leave.ts';
import { isAccount, lockPair } from './pairs.sql.ts';

/** @throws Refusal for oneself or for nobody. */
export async function block(act: SignedAct, whom: AccountId): Promise<void> {
  const me = act.viewer.id;
  if (whom === me) throw new Refusal('forbidden', 'You cannot block yourself');
  await transact(act, async (tx) => {
    if (!(await isAccount(tx, whom))) throw notFound();
    await lockPair(tx, me, whom);
    const isNew = await insertBlock(tx, me, whom, newId(), act.now);
    await dropFollow(tx, me, whom);
    await dropFollow(tx, whom, me);
    await dropRequest(tx, me, whom);
    await dropRequest(tx, whom, me);
    await leaveLists(tx, me, whom);
    await leaveLists(tx, whom, me);
    if (isNew) await announce(tx, { kind: 'graph.blocked', blocker: me, blocked: whom });
  });
}

export async function unblock(act: SignedAct, whom: AccountId): Promise<void> {
  const me = act.viewer.id;
  await transact(act, async (tx) => {
    await lockPair(tx, me, whom);
    if (!(await deleteBlock(tx, me, whom))) return;
    await announce(tx, { kind: 'graph.unblocked', blocker: me, blocked: whom });
  });
}
