// How many replies wait for one. Apart from what decides of them, since it is asked when the app opens.

import { fetchCommentCounts } from '../api/comment-queue.ts';
import { commentCounts } from '../store/comment-queue.ts';

/** A courtesy: without an answer they stay as they were. */
export async function countComments(): Promise<void> {
  const counts = await fetchCommentCounts().catch(() => null);
  if (counts) commentCounts.value = counts;
}
