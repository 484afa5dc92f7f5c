// Mutes a conversation, whole: nothing said or done in it is told to who muted it. It can still be read.

import type { ParleyId } from '#contract';
import { transact, whisper, type SignedAct } from '#platform';
import { deleteThreadMute, insertThreadMute } from './thread-mutes.sql.ts';
import { visibleParleyOf } from './visible.ts';

/** @param id any parley of the conversation. @throws Refusal 'not-found'. */
export async function muteThread(act: SignedAct, id: ParleyId): Promise<void> {
  const { thread_id: thread } = await visibleParleyOf(act, id);
  await transact(act, async (tx) => {
    await insertThreadMute(tx, act.viewer.id, thread);
    await whisper(tx, { kind: 'parleys.thread-muted', thread, account: act.viewer.id });
  });
}

export async function unmuteThread(act: SignedAct, id: ParleyId): Promise<void> {
  const { thread_id: thread } = await visibleParleyOf(act, id);
  await transact(act, async (tx) => {
    await deleteThreadMute(tx, act.viewer.id, thread);
    await whisper(tx, { kind: 'parleys.thread-unmuted', thread, account: act.viewer.id });
  });
}
