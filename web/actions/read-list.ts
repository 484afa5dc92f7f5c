// Reads lists: the first page, the next one, and what came while the socket was closed.

import type { List } from '../store/lists.ts';
import { unknownOf } from '../store/lists.ts';

/** Reads the first page, unless it is there; where somebody else is reading it, waits for that. */
export async function readFirst<T>(list: List<T>): Promise<void> {
  if (list.state.peek() === 'loading') return settled(list);
  if (list.state.peek() === 'ready') return;
  await readInto(list, null);
}

const settled = <T>(list: List<T>): Promise<void> =>
  new Promise((resolve) => {
    const stop = list.state.subscribe((state) => {
      if (state === 'loading') return;
      resolve();
      queueMicrotask(() => stop());
    });
  });

export async function readMore<T>(list: List<T>): Promise<void> {
  if (list.state.peek() === 'loading' || list.isAtEnd.peek()) return;
  await readInto(list, list.next);
}

async function readInto<T>(list: List<T>, next: string | null): Promise<void> {
  list.state.value = 'loading';
  try {
    const answer = await list.load(next);
    list.items.value = [...list.items.value, ...unknownOf(list, answer.body)];
    list.next = answer.next;
    list.isAtEnd.value = answer.next === null || answer.body.length === 0;
    list.state.value = 'ready';
  } catch {
    list.state.value = 'failed';
  }
}

/** Reads the newest page again: joins it to the list where they meet, replaces the list where they do not. */
export async function readAgain<T>(list: List<T>, mayShow: boolean): Promise<void> {
  if (list.state.peek() !== 'ready') return;
  const answer = await list.load(null).catch(() => null);
  if (!answer || list.state.peek() !== 'ready') return;
  const fresh = unknownOf(list, answer.body);
  if (fresh.length === 0) return;
  const doMeet = fresh.length < answer.body.length || list.items.value.length === 0;
  if (!doMeet) {
    list.items.value = answer.body;
    list.waiting.value = [];
    list.next = answer.next;
    list.isAtEnd.value = answer.next === null;
  } else if (mayShow) list.items.value = [...fresh, ...list.items.value];
  else list.waiting.value = [...fresh, ...list.waiting.value];
}
