// What the viewer reads: a page of notifications, one of them, how many are new.

import type { NotificationId, Page } from '#contract';
import { notFound, type SignedAct } from '#platform';
import { countUnread, findNotification, selectNotifications, type NotificationRow, type Sieve } from './reading.sql.ts';

export const listNotifications = (act: SignedAct, sieve: Sieve, page: Page): Promise<NotificationRow[]> =>
  selectNotifications(act.sql, act.viewer.id, sieve, page);

/** @throws Refusal when the viewer has none of this id, or put it away. */
export async function notificationOf(act: SignedAct, id: NotificationId): Promise<NotificationRow> {
  const found = await findNotification(act.sql, act.viewer.id, id);
  if (!found) throw notFound();
  return found;
}

/** How many came since the viewer's marker, counted up to `most`. */
export const unreadCount = (act: SignedAct, sieve: Sieve, most: number): Promise<number> =>
  countUnread(act.sql, act.viewer.id, sieve, most);
