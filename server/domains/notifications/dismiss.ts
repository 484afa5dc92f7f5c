// To put away one notification, a group of them, or all.

import type { NotificationId } from '#contract';
import { notFound, transact, type SignedAct } from '#platform';
import { dismissAll, dismissGroup, dismissOne } from './dismissing.sql.ts';
import { idAlone } from './group-key.ts';

/** To dismiss twice is to dismiss once. @throws Refusal when the viewer has no such notification. */
export async function dismissNotification(act: SignedAct, id: NotificationId): Promise<void> {
  const isThere = await transact(act, (tx) => dismissOne(tx, act.viewer.id, id));
  if (!isThere) throw notFound();
}

/** To dismiss a group that is not there does nothing. */
export async function dismissNotifications(act: SignedAct, key: string): Promise<void> {
  const id = idAlone(key) as NotificationId | null;
  await transact(act, async (tx) => {
    if (id !== null) await dismissOne(tx, act.viewer.id, id);
    else await dismissGroup(tx, act.viewer.id, key);
  });
}

export const clearNotifications = (act: SignedAct): Promise<void> =>
  transact(act, (tx) => dismissAll(tx, act.viewer.id));
