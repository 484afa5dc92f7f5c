// Votes a parley up, and takes the vote back. To vote twice is to vote once.

import type { ParleyId } from '#contract';
import { announce, bump, newId, transact, type SignedAct } from '#platform';
import { deleteMark, insertMark } from './marks.sql.ts';
import { visibleParleyOf } from './visible.ts';

export async function vote(act: SignedAct, id: ParleyId): Promise<void> {
  await visibleParleyOf(act, id);
  await transact(act, async (tx) => {
    if (!(await insertMark(tx, 'votes', act.viewer.id, id, newId()))) return;
    await bump(tx, id, 'votes', 1);
    await announce(tx, { kind: 'parleys.voted', parley: id, account: act.viewer.id });
  });
}

export async function unvote(act: SignedAct, id: ParleyId): Promise<void> {
  await transact(act, async (tx) => {
    if (!(await deleteMark(tx, 'votes', act.viewer.id, id))) return;
    await bump(tx, id, 'votes', -1);
    await announce(tx, { kind: 'parleys.unvoted', parley: id, account: act.viewer.id });
  });
}
