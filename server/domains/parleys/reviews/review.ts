// The owner of a thread decides of replies beneath it, before others see them or after. What stands is posted as if it were said
// then; what is denied or muted is its author's alone (who is not told which).

import type { AccountId, Page, ParleyId, ReviewState } from '#contract';
import { announce, notFound, Refusal, transact, within, type SignedAct, type Tx } from '#platform';
import type { Line } from '../lists.sql.ts';
import { lockParley, type ParleyRow } from '../parleys.sql.ts';
import { standIn } from '../stand.ts';
import {
  countStates,
  insertReview,
  selectQueue,
  selectRules,
  updateReview,
  upsertDecided,
  upsertReview,
} from './reviews.sql.ts';
import { reviewOf, type Outcome } from './rules.ts';

/** Whether a reply in the thread of `owner` is to wait. Null where it stands, and for the owner themselves. */
export async function reviewFor(act: SignedAct, owner: AccountId | null, words: string): Promise<Outcome | null> {
  const author = act.viewer.id;
  if (owner === null || owner === author) return null;
  return reviewOf(await selectRules(act.sql, owner, author), words);
}

/** As part of posting a reply that does not stand yet. */
export const fileReview = (tx: Tx, row: ParleyRow, outcome: Outcome): Promise<void> =>
  insertReview(tx, { ...outcome, owner: row.thread_author_id! }, row);

/** An edit may say what makes a reply wait, or deny it; what waits goes on waiting. */
export async function reviewAnew(act: SignedAct, tx: Tx, row: ParleyRow, words: string): Promise<void> {
  if (row.thread_id === row.id || row.review !== null) return;
  const outcome = await reviewFor(act, row.thread_author_id, words);
  if (outcome?.reason !== 'word') return;
  await upsertReview(tx, row, { ...outcome, owner: row.thread_author_id! });
  await updateReview(tx, row.id, outcome.state);
  await standIn(tx, act, row.id);
}

export type Decided = Exclude<ReviewState, 'pending'>;

/** @throws Refusal 'not-found' for what the viewer may not see; 'forbidden' unless they began its thread. */
export const review = (act: SignedAct, id: ParleyId, state: Decided): Promise<void> =>
  transact(act, async (tx) => {
    const row = await lockParley(tx, id);
    if (!row) throw notFound();
    if (row.thread_author_id !== act.viewer.id) throw notFound();
    if (row.author_id === act.viewer.id) throw new Refusal('invalid', 'is your own', 'id');
    await upsertDecided(tx, act.viewer.id, row, { state, now: act.now });
    const shown = state === 'approved' ? null : state;
    if (row.review === shown) return;
    await updateReview(tx, id, shown);
    await announce(tx, { kind: 'parleys.reviewed', parley: id, author: row.author_id, owner: act.viewer.id });
    await standIn(tx, within(act, tx), id);
  });

/** Many at once: all or none. */
export const reviewAll = (act: SignedAct, ids: readonly ParleyId[], state: Decided): Promise<void> =>
  transact(act, async (tx) => {
    for (const id of [...ids].toSorted()) await review(within(act, tx), id, state);
  });

export const listReviews = (
  { sql, viewer }: SignedAct,
  of: { state: ReviewState; author: AccountId | null },
  page: Page,
): Promise<Line[]> => selectQueue(sql, { owner: viewer.id, ...of }, page);

export const countReviews = ({ sql, viewer }: SignedAct): Promise<Record<string, number>> =>
  countStates(sql, viewer.id);
