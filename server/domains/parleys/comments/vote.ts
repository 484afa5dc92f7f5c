// Votes a parley up or, where it is a reply, down, and takes the vote back. One person has one vote on a parley: to vote one
// way takes back the other. Nobody is told of a vote down, and no list says whose it was.

import type { ParleyId } from '#contract';
import { bump, newId, Refusal, transact, whisper, writeAnnounced, type SignedAct, type Tx } from '#platform';
import { deleteMark, insertMark, markingOnce, unmarkingOnce } from '../marks.sql.ts';
import { visibleParleyOf } from '../visible.ts';
import { lockVoter } from './vote.sql.ts';

/** To vote twice is to vote once. One statement where there is no vote down to take back: what goes viral begins a thread. */
export async function vote(act: SignedAct, id: ParleyId): Promise<void> {
  const parley = await visibleParleyOf(act, id);
  if (parley.thread_id === id) return voteUp(act, id);
  await transact(act, async (tx) => {
    await lockVoter(tx, act.viewer.id);
    await takeDown(act, tx, id);
    await voteUp({ ...act, sql: tx }, id);
  });
}

async function voteUp(act: SignedAct, id: ParleyId): Promise<void> {
  const who = act.viewer.id;
  const event = { kind: 'parleys.voted', parley: id, account: who };
  await writeAnnounced(act, event, markingOnce('votes', who, id, { id: newId(), counters: [[id, 'votes']] }));
}

export async function unvote(act: SignedAct, id: ParleyId): Promise<void> {
  const who = act.viewer.id;
  const event = { kind: 'parleys.unvoted', parley: id, account: who };
  await writeAnnounced(act, event, unmarkingOnce('votes', who, id, [[id, 'votes']]));
}

/** @throws Refusal naming `value` for what is no reply. */
export async function voteDown(act: SignedAct, id: ParleyId): Promise<void> {
  const parley = await visibleParleyOf(act, id);
  if (parley.thread_id === id) throw new Refusal('invalid', 'may only be -1 for replies', 'value');
  await transact(act, async (tx) => {
    await lockVoter(tx, act.viewer.id);
    await unvote({ ...act, sql: tx }, id);
    if (!(await insertMark(tx, 'down_votes', act.viewer.id, id, newId()))) return;
    await bump(tx, id, 'down-votes', 1);
    await whisper(tx, { kind: 'parleys.voted-down', parley: id, account: act.viewer.id });
  });
}

/** Takes back a vote of either kind. */
export const takeVoteBack = (act: SignedAct, id: ParleyId): Promise<void> =>
  transact(act, async (tx) => {
    await unvote({ ...act, sql: tx }, id);
    await takeDown(act, tx, id);
  });

async function takeDown(act: SignedAct, tx: Tx, id: ParleyId): Promise<void> {
  if (!(await deleteMark(tx, 'down_votes', act.viewer.id, id))) return;
  await bump(tx, id, 'down-votes', -1);
  await whisper(tx, { kind: 'parleys.unvoted-down', parley: id, account: act.viewer.id });
}
