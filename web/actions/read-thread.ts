// Reads a conversation around one parley: what stands above and below, the answers in the order one chose, the hidden ones; and
// lets a new answer join what is on the screen.

import { signal } from '@preact/signals';
import { Failure } from '../api/client.ts';
import { hiddenReplies, sortedReplies } from '../api/comments.ts';
import { fetchContext, fetchParley } from '../api/parleys.ts';
import { replySorts, type Parley, type ReplySort } from '../api/contract.ts';
import { keep, kept } from '../kept.ts';
import { keepParley } from '../store/parleys.ts';

export interface Thread {
  id: string;
  ancestors: string[];
  /** Each behind what it answers, older ones first. */
  descendants: string[];
  hidden: string[];
  /** The direct answers in the chosen order; null: as they stand in `descendants`. */
  ranked: string[] | null;
  /** Where the next of them are. */
  next: string | null;
  state: 'loading' | 'ready' | 'failed' | 'missing';
}

export const thread = signal<Thread | null>(null);

const SORT = 'reply-sort';
const known = (sort: ReplySort | null): ReplySort => (sort && replySorts.includes(sort) ? sort : 'oldest');
/** The order of answers, the same for every conversation. */
export const replySort = signal<ReplySort>(known(kept<ReplySort>(SORT)));

const EMPTY = { ancestors: [], descendants: [], hidden: [], ranked: null, next: null };

export async function readThread(id: string): Promise<void> {
  if (thread.value?.id !== id) thread.value = { id, ...EMPTY, state: 'loading' };
  try {
    const [parley, around, hidden, ranked] = await Promise.all([
      fetchParley(id),
      fetchContext(id),
      hiddenReplies(id),
      readRanked(id, null),
    ]);
    if (thread.value?.id !== id) return;
    keepParley(parley);
    thread.value = {
      id,
      ancestors: around.ancestors.map(keepParley),
      descendants: around.descendants.map(keepParley),
      hidden: hidden.map(keepParley),
      ...ranked,
      state: 'ready',
    };
  } catch (error) {
    if (thread.value?.id !== id) return;
    const isMissing = error instanceof Failure && (error.status === 404 || error.status === 410);
    thread.value = { ...thread.value, state: isMissing ? 'missing' : 'failed' };
  }
}

/** Oldest first is how a conversation stands anyway. */
async function readRanked(id: string, next: string | null): Promise<Pick<Thread, 'ranked' | 'next'>> {
  const sort = replySort.peek();
  if (sort === 'oldest') return { ranked: null, next: null };
  const answer = await sortedReplies(id, sort, next);
  return { ranked: answer.body.map(keepParley), next: answer.next };
}

export async function sortReplies(sort: ReplySort): Promise<void> {
  keep(SORT, sort);
  replySort.value = sort;
  if (thread.value) await readThread(thread.value.id);
}

/** The next page of ranked answers. */
export async function readMoreReplies(): Promise<void> {
  const at = thread.value;
  if (!at?.next) return;
  const more = await readRanked(at.id, at.next).catch(() => null);
  if (!more || thread.value?.id !== at.id || thread.value.next !== at.next) return;
  const ranked = [...new Set([...(thread.value.ranked ?? []), ...(more.ranked ?? [])])];
  thread.value = { ...thread.value, ranked, next: more.next };
}

/** Puts `parley` behind what it answers, if that conversation is on the screen. */
export function joinThread(parley: Parley): void {
  const at = thread.value;
  const to = parley.in_reply_to_id;
  if (!at || to === null || at.descendants.includes(parley.id)) return;
  const index = at.descendants.indexOf(to);
  if (to !== at.id && index === -1) return;
  const descendants = [...at.descendants];
  if (to === at.id) descendants.push(parley.id);
  else descendants.splice(index + 1, 0, parley.id);
  const ranked = at.ranked && to === at.id ? [parley.id, ...at.ranked] : at.ranked;
  thread.value = { ...at, descendants, ranked };
}
