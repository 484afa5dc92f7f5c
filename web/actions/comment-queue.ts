// Decides of replies beneath what one began: lets them stand, denies or mutes them, one or many, or all of one person.

import { putPerson, reviewComments } from '../api/comment-queue.ts';
import { limits, type Account, type PersonStanding, type ReviewState } from '../api/contract.ts';
import { n, t } from '../i18n/index.ts';
import { commentCounts, commentQueue, findQueue, pick, pickNone, section } from '../store/comment-queue.ts';
import { dropFrom, resetList } from '../store/lists.ts';
import { parleyAt } from '../store/parleys.ts';
import { go } from '../store/place.ts';
import { say, sayTrouble } from '../store/toasts.ts';
import { countComments } from './count-comments.ts';
import { readMore } from './read-list.ts';

/** Reads the queue in `state` anew. */
export function openQueue(state: ReviewState): void {
  pickNone();
  const list = commentQueue(state);
  if (list.state.peek() !== 'loading') resetList(list);
  void countComments();
}

/** Many are sent some at a time; what was sent before one fails is decided. */
export async function decide(ids: readonly string[], from: ReviewState, to: PersonStanding): Promise<void> {
  leave(ids, from);
  count(from, -ids.length);
  count(to, ids.length);
  try {
    for (let at = 0; at < ids.length; at += limits.comments.atOnce)
      await reviewComments(ids.slice(at, at + limits.comments.atOnce), to);
    say(n(`comments.done.${to}`, ids.length), wayBack(ids, from, to));
  } catch (error) {
    resetList(commentQueue(from));
    void countComments();
    sayTrouble(error);
  }
  const there = findQueue(to);
  if (there) resetList(there);
}

/** Whatever waits of `account`, and whatever they answer from now on. Null: as anybody’s. */
export async function decidePerson(account: Account, standing: PersonStanding | null): Promise<void> {
  try {
    section.value = await putPerson(account.id, standing);
  } catch (error) {
    return sayTrouble(error);
  }
  if (standing === null) return say(t('comments.person.none.done', { handle: account.acct }));
  const theirs = (findQueue('pending')?.items.value ?? []).filter(
    (id) => parleyAt(id).peek()?.account.id === account.id,
  );
  leave(theirs, 'pending');
  const there = findQueue(standing);
  if (there) resetList(there);
  void countComments();
  say(t(`comments.person.${standing}.done`, { handle: account.acct }));
}

/** What waited cannot wait again: the way back leads to where it is now. */
const wayBack = (ids: readonly string[], from: ReviewState, to: PersonStanding) =>
  from === 'pending'
    ? { words: t('comments.see'), run: () => go(`/comments/${to}`) }
    : { words: t('app.undo'), run: () => void decide(ids, to, from) };

function leave(ids: readonly string[], state: ReviewState): void {
  const list = commentQueue(state);
  for (const id of ids) {
    dropFrom(list, id);
    pick(id, false);
  }
  if (list.items.value.length === 0 && list.state.value === 'ready') void readMore(list);
}

function count(state: ReviewState, change: number): void {
  const counts = commentCounts.value;
  if (counts) commentCounts.value = { ...counts, [state]: Math.max(0, counts[state] + change) };
}
