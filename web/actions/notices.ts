// What one does with notifications: count, mark as read, dismiss one, clear all.

import { clearNotices, dismissNotice, fetchMarkers, fetchUnread, markRead } from '../api/notices.ts';
import type { Notice } from '../api/contract.ts';
import { findList, dropEverywhere, resetList } from '../store/lists.ts';
import { isNewer, noticesList, readUpTo, unread, type Choice } from '../store/notices.ts';
import { sayTrouble } from '../store/toasts.ts';
import { readFirst } from './read-list.ts';

export async function countUnread(): Promise<void> {
  // The badge is a courtesy: without an answer it stays as it was.
  const answer = await fetchUnread().catch(() => null);
  if (answer) unread.value = answer.count;
}

/** Opens the page of notifications: reads them, remembers what was new, and marks all as read. */
export async function openNotices(choice: Choice): Promise<void> {
  const markers = await fetchMarkers().catch(() => null);
  if (markers?.notifications) readUpTo.value = markers.notifications.last_read_id;
  const list = noticesList(choice);
  await readFirst(list);
  const newest = list.items.value[0];
  if (choice === 'all' && newest) await markReadTo(newest.id);
}

export async function markReadTo(id: string): Promise<void> {
  unread.value = 0;
  if (!isNewer(id, readUpTo.peek())) return;
  await markRead(id).catch(() => {});
}

export async function dismiss(notice: Notice): Promise<void> {
  dropEverywhere(notice.id);
  try {
    await dismissNotice(notice.id);
  } catch (error) {
    for (const choice of ['all', 'mentions'] as const) resetList(noticesList(choice));
    sayTrouble(error);
  }
}

export async function clearAll(): Promise<void> {
  try {
    await clearNotices();
    unread.value = 0;
    for (const name of ['notices:all', 'notices:mentions']) {
      const list = findList<Notice>(name);
      if (!list) continue;
      list.items.value = [];
      list.isAtEnd.value = true;
    }
  } catch (error) {
    sayTrouble(error);
  }
}
