// Whoever began a thread hides replies that stand in it, and shows them again. A hidden reply is not deleted: it leaves the
// thread for all but its own author, with what answers it, and is found at its own address and in the list of the hidden.

import type { Page, ParleyId } from '#contract';
import { bump, notFound, Refusal, transact, whisper, type Act, type SignedAct } from '#platform';
import { countersOf } from '../counts.ts';
import type { Line } from '../lists.sql.ts';
import { lockParley } from '../parleys.sql.ts';
import { visibleParleyOf } from '../visible.ts';
import { selectHidden, updateHidden } from './hidden.sql.ts';

/** To hide twice is to hide once. @throws Refusal for who did not begin the thread, and for what is no reply. */
export const hideReply = (act: SignedAct, id: ParleyId): Promise<void> => setHidden(act, id, true);

export const showReply = (act: SignedAct, id: ParleyId): Promise<void> => setHidden(act, id, false);

async function setHidden(act: SignedAct, id: ParleyId, isHidden: boolean): Promise<void> {
  const parley = await visibleParleyOf(act, id);
  if (parley.thread_id === id) throw new Refusal('invalid', 'is no reply', 'id');
  if (parley.thread_author_id !== act.viewer.id)
    throw new Refusal('forbidden', 'Only whoever began this thread may do this');
  await transact(act, async (tx) => {
    const row = await lockParley(tx, id);
    if (!row) throw notFound();
    if ((row.hidden_at !== null) === isHidden) return;
    await updateHidden(tx, id, isHidden ? act.now : null);
    // What it counts for while it is shown: one more answer to its parent.
    const counters = countersOf({ ...row, hidden_at: null, quoted_id: null }).filter(
      ([owner]) => owner === row.reply_to_id,
    );
    for (const [owner, what] of counters) await bump(tx, owner, what, isHidden ? -1 : 1);
    const parent = row.reply_to_id ? { parent: row.reply_to_id } : {};
    await whisper(tx, { kind: isHidden ? 'parleys.hidden' : 'parleys.shown', parley: id, ...parent });
  });
}

/** The hidden replies beneath a parley, newest first: without whom the viewer blocks or mutes. */
export async function listHidden(act: Act, id: ParleyId, page: Page): Promise<Line[]> {
  const { thread_id: thread } = await visibleParleyOf(act, id);
  return selectHidden(act.sql, { thread, beneath: id, viewer: act.viewer?.id ?? null }, page);
}
