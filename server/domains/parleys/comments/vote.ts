// Votes a parley up or, where it is a reply, down, and takes the vote back. One person has one vote on a parley: to vote one
// way takes back the other. Nobody is told of a vote down, and no list says whose it was.

import type { ParleyId } from '#contract';
import { announce, bump, newId, Refusal, transact, whisper, type SignedAct, type Tx } from '#platform';
import { deleteMark, insertMark } from '../marks.sql.ts';
import { visibleParleyOf } from '../visible.ts';
import { lockVoter } from './vote.sql.ts';

/** To vote twice is to vote once. */
export async function vote(act: SignedAct, id: ParleyId): Promise<void> {
  const parley = await visibleParleyOf(act, id);
  await transact(act, async (tx) => {
    if (parley.thread_id !== id) {
      await lockVoter(tx, act.viewer.id);
      await takeDown(act, tx, id);
    }
    if (!(await insertMark(tx, 'votes', act.viewer.id, id, newId()))) return;
    await bump(tx, id, 'votes', 1);
    await announce(tx, { kind: 'parleys.voted', parley: id, account: act.viewer.id });
  });
}

export const unvote = (act: SignedAct, id: ParleyId): Promise<void> => transact(act, (tx) => takeUp(act, tx, id));

/** @throws Refusal naming `value` for what is no reply. */
export async function voteDown(act: SignedAct, id: ParleyId): Promise<void> {
  const parley = await visibleParleyOf(act, id);
  if (parley.thread_id === id) throw new Refusal('invalid', 'may only be -1 for replies', 'value');
  await transact(act, async (tx) => {
    await lockVoter(tx, act.viewer.id);
    await takeUp(act, tx, id);
    if (!(await insertMark(tx, 'down_votes', act.viewer.id, id, newId()))) return;
    await bump(tx, id, 'down-votes', 1);
    await whisper(tx, { kind: 'parleys.voted-down', parley: id, account: act.viewer.id });
  });
}

/** Takes back a vote of either kind. */
export const takeVoteBack = (act: SignedAct, id: ParleyId): Promise<void> =>
  transact(act, async (tx) => {
    await takeUp(act, tx, id);
    await takeDown(act, tx, id);
  });

async function takeUp(act: SignedAct, tx: Tx, id: ParleyId): Promise<void> {
  if (!(await deleteMark(tx, 'votes', act.viewer.id, id))) return;
  await bump(tx, id, 'votes', -1);
  await announce(tx, { kind: 'parleys.unvoted', parley: id, account: act.viewer.id });
}

async function takeDown(act: SignedAct, tx: Tx, id: ParleyId): Promise<void> {
  if (!(await deleteMark(tx, 'down_votes', act.viewer.id, id))) return;
  await bump(tx, id, 'down-votes', -1);
  await whisper(tx, { kind: 'parleys.unvoted-down', parley: id, account: act.viewer.id });
}
