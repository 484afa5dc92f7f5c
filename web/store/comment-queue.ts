// Replies beneath what one began, by what was decided of them; how many wait; which are picked; and what one asks of them.

import { computed, signal } from '@preact/signals';
import { listComments, type CommentCounts } from '../api/comment-queue.ts';
import type { CommentSection, ReviewState } from '../api/contract.ts';
import { listParleys } from '../api/parleys.ts';
import { findList, listCalled, type List } from './lists.ts';
import { keepParley, parleyAt } from './parleys.ts';

/** Null until they were counted. */
export const commentCounts = signal<CommentCounts | null>(null);
export const waitingComments = computed(() => commentCounts.value?.pending ?? 0);
/** The ids of replies to be decided of together. */
export const picked = signal<ReadonlySet<string>>(new Set());
/** Null until it was read. */
export const section = signal<CommentSection | null>(null);

const nameOf = (state: ReviewState): string => `comments:${state}`;

/** Ids, as all lists of parleys. What they answer is read with them: nobody judges half a conversation. */
export const commentQueue = (state: ReviewState): List<string> =>
  listCalled<string>(
    nameOf(state),
    async (next) => {
      const answer = await listComments(state, next);
      const asked = new Set(answer.body.flatMap((one) => one.in_reply_to_id ?? []));
      const missing = [...asked].filter((id) => parleyAt(id).peek() === null);
      // A courtesy: without it, each says whom it answers.
      if (missing.length > 0) for (const one of await listParleys(missing).catch(() => [])) keepParley(one);
      return { body: answer.body.map(keepParley), next: answer.next };
    },
    (id) => id,
  );

/** The queue in `state`, if it was opened. */
export const findQueue = (state: ReviewState): List<string> | undefined => findList<string>(nameOf(state));

export function pick(id: string, isPicked: boolean): void {
  const ids = new Set(picked.value);
  if (isPicked) ids.add(id);
  else ids.delete(id);
  picked.value = ids;
}

export const pickNone = (): void => {
  if (picked.value.size > 0) picked.value = new Set();
};

export function forgetCommentQueue(): void {
  commentCounts.value = null;
  section.value = null;
  pickNone();
}
