// To put away one notification, or all of them.

import type { NotificationId } from '#contract';
import { notFound, transact, type SignedAct } from '#platform';
import { dismissAll, dismissOne } from './dismissing.sql.ts';

/** To dismiss twice is to dismiss once. @throws Refusal when the viewer has no such notification. */
export async function dismissNotification(act: SignedAct, id: NotificationId): Promise<void> {
  const isThere = await transact(act, (tx) => dismissOne(tx, act.viewer.id, id));
  if (!isThere) throw notFound();
}

export const clearNotifications = (act: SignedAct): Promise<void> =>
  transact(act, (tx) => dismissAll(tx, act.viewer.id));
