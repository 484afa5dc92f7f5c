// What one does with notifications: count, mark as read, hear of new ones, dismiss a group, clear all.

import { clearNotices, dismissGroup, fetchMarkers, fetchUnread, listGroupsSince, markRead } from '../api/notices.ts';
import type { Group } from '../api/notices.ts';
import { dropEverywhere, resetList, type List } from '../store/lists.ts';
import {
  isNewer,
  keepParleysOf,
  listsShowing,
  noticesList,
  openLists,
  readUpTo,
  unread,
  type Choice,
} from '../store/notices.ts';
import { place } from '../store/place.ts';
import { sayTrouble } from '../store/toasts.ts';
import { readFirst } from './read-list.ts';

/** Whether they stand before the reader's eyes: what comes is read as it comes. */
const isReading = (): boolean => place.value.screen === 'notices' && document.visibilityState === 'visible';

export async function countUnread(): Promise<void> {
  // The badge is a courtesy: without an answer it stays as it was.
  const answer = await fetchUnread().catch(() => null);
  if (answer && !isReading()) unread.value = answer.count;
}

/** Opens the page of notifications: reads them, remembers what was new, and marks all as read. */
export async function openNotices(choice: Choice): Promise<void> {
  const markers = await fetchMarkers().catch(() => null);
  if (markers?.notifications) readUpTo.value = markers.notifications.last_read_id;
  const list = noticesList(choice);
  await readFirst(list);
  const newest = list.items.value[0];
  if (choice === 'all' && newest) await markReadTo(newest.place);
}

export async function markReadTo(id: string): Promise<void> {
  unread.value = 0;
  if (!isNewer(id, readUpTo.peek())) return;
  await markRead(id).catch(() => {});
}

/** So long what arrives is gathered: a storm of votes is read a few times a second, not once a vote. */
const GATHER_MS = 400;
let gathering: ReturnType<typeof setTimeout> | undefined;

/** Something arrived: what is new is read as it stands in its groups. @param mayShow whether it may come in at the top. */
export function hearNotices(mayShow: () => boolean): void {
  gathering ??= setTimeout(() => {
    gathering = undefined;
    void takeIn(mayShow);
  }, GATHER_MS);
}

async function takeIn(mayShow: () => boolean): Promise<void> {
  if (!isReading()) void countUnread();
  const all = openLists().filter((list) => list.state.peek() === 'ready');
  if (all.length === 0) return;
  const places = all.flatMap((list) => list.items.peek()[0]?.place ?? '0');
  const since = places.reduce((one, other) => (isNewer(one, other) ? other : one));
  const fresh = await listGroupsSince(since).catch(() => []);
  keepParleysOf(fresh);
  for (const group of fresh.toReversed()) for (const list of listsShowing(group.type)) bring(list, group, mayShow());
  if (isReading() && fresh[0]) void markReadTo(fresh[0].place);
}

/** Puts a group at the top of a list, from where it stood before; or lets it wait, where the reader is further down. */
function bring(list: List<Group>, group: Group, mayShow: boolean): void {
  if (list.state.peek() !== 'ready') return;
  const others = (one: Group): boolean => one.key !== group.key;
  const isHere = list.items.value.find((one) => one.key === group.key);
  if (isHere?.place === group.place) return;
  if (mayShow && list.waiting.value.length === 0) list.items.value = [group, ...list.items.value.filter(others)];
  else if (isHere) list.items.value = list.items.value.map((one) => (one.key === group.key ? group : one));
  else list.waiting.value = [group, ...list.waiting.value.filter(others)];
}

export async function dismiss(key: string): Promise<void> {
  dropEverywhere(key);
  try {
    await dismissGroup(key);
  } catch (error) {
    for (const list of openLists()) resetList(list);
    sayTrouble(error);
  }
}

export async function clearAll(): Promise<void> {
  try {
    await clearNotices();
    unread.value = 0;
    for (const list of openLists()) {
      list.items.value = [];
      list.isAtEnd.value = true;
    }
  } catch (error) {
    sayTrouble(error);
  }
}
