// To put away one notification, a group of them, or all.

import type { NotificationId } from '#contract';
import { notFound, transact, whisper, type SignedAct, type Tx } from '#platform';
import { dismissAll, dismissGroup, dismissOne } from './dismissing.sql.ts';
import { idAlone } from './group-key.ts';

/** To dismiss twice is to dismiss once. @throws Refusal when the viewer has no such notification. */
export async function dismissNotification(act: SignedAct, id: NotificationId): Promise<void> {
  const isThere = await transact(act, async (tx) => {
    await tellLost(act, tx);
    return dismissOne(tx, act.viewer.id, id);
  });
  if (!isThere) throw notFound();
}

/** To dismiss a group that is not there does nothing. */
export async function dismissNotifications(act: SignedAct, key: string): Promise<void> {
  const id = idAlone(key) as NotificationId | null;
  await transact(act, async (tx) => {
    await tellLost(act, tx);
    if (id !== null) await dismissOne(tx, act.viewer.id, id);
    else await dismissGroup(tx, act.viewer.id, key);
  });
}

export const clearNotifications = (act: SignedAct): Promise<void> =>
  transact(act, async (tx) => {
    await tellLost(act, tx);
    await dismissAll(tx, act.viewer.id);
  });

const tellLost = (act: SignedAct, tx: Tx): Promise<void> =>
  whisper(tx, { kind: 'notifications.lost', recipients: [act.viewer.id] });
