// Posts a parley: its row, whom it names, its tags, its counters and the event that spreads it, in one statement where it is
// nothing but words, else in one transaction.

import { limits, type MediumId, type ParleyId } from '#contract';
import { attachMedia } from '#media';
import { admitMedia } from '#moderation';
import { Refusal, transact, within, type SignedAct, type Tx } from '#platform';
import { replaceAttachments, selectTaken } from './attachments.sql.ts';
import { flag } from './flag.ts';
import { findByKey } from './idempotency.sql.ts';
import { newlyLoaded, type Loaded } from './load.ts';
import type { ParleyRow } from './parleys.sql.ts';
import { ask } from './polls/ask.ts';
import { insertWhole, type Quotation } from './posting.sql.ts';
import { prepare, type Desk, type Draft, type Prepared } from './prepare.ts';
import { insertQuote, type QuoteRow } from './quotes/quotes.sql.ts';
import { fileReview } from './reviews/review.ts';

export interface Posted {
  id: ParleyId;
  /** All that showing it needs; null where that must be read. */
  loaded: Loaded | null;
}

/**
 * Posts `draft` as the viewer.
 *
 * @param domain our own host.
 * @returns the new parley's id, or the earlier one's for a repeated idempotency key.
 * @throws Refusal naming the field of the Mastodon API that is at fault.
 */
export const post = async (act: SignedAct, draft: Draft, domain: string): Promise<ParleyId> =>
  (await postFrom(act, draft, { domain })).id;

/** As post, with what the caller knows already, answering with what there is to show. */
export async function postFrom(act: SignedAct, draft: Draft, desk: Desk): Promise<Posted> {
  const key = draft.idempotencyKey;
  try {
    const parts = await prepare(act, draft, desk);
    const isMore = parts.media.length > 0 || parts.question !== null || parts.quoted !== null;
    const isPlain = !isMore && parts.review === null && parts.suspicion === null;
    const isNew = await (isPlain ? insertWhole(act, parts, key) : store(act, parts, key));
    if (isNew) return { id: parts.row.id, loaded: isPlain && isOpen(parts.row) ? newlyLoaded(parts) : null };
  } catch (error) {
    // What was in order the first time may be refused by now (the parent is gone, the images are shown): that it was posted
    // is still the answer.
    const earlier = error instanceof Refusal && key ? await findByKey(act.sql, act.viewer.id, key) : null;
    if (!earlier) throw error;
    return { id: earlier, loaded: null };
  }
  // The other request was first and has committed by now: its parley is the answer.
  const earlier = await findByKey(act.sql, act.viewer.id, key!);
  if (!earlier) throw new Error('an idempotency key was taken and is not there');
  return { id: earlier, loaded: null };
}

/** Everyone may reply: whom its first parley names need not be known. */
const isOpen = ({ thread_policy: policy }: ParleyRow): boolean => policy === null || policy === 'everyone';

/** What is more than words, was flagged, or does not stand yet. False when the draft's key was used before. */
const store = (act: SignedAct, prepared: Prepared, key: string | undefined) =>
  transact(act, async (tx) => {
    const { row, media, question, quoted, review, suspicion } = prepared;
    if (!(await insertWhole({ sql: tx }, prepared, key))) return false;
    if (media.length > 0) await showMedia(within(act, tx), tx, row, media);
    if (question) await ask(tx, { parley: row.id, author: row.author_id, question }, act.now);
    if (quoted) await insertQuote(tx, quoteOf(row, quoted));
    if (review) await fileReview(tx, row, review);
    if (suspicion) await flag(tx, act, row, suspicion);
    return true;
  });

const quoteOf = ({ id, author_id, created_at }: ParleyRow, { parley: quoted, isAsked }: Quotation): QuoteRow => ({
  parley_id: id,
  author_id,
  quoted_id: quoted.id,
  quoted_author_id: quoted.author_id,
  asked_at: isAsked ? created_at : null,
});

/** Shows the author's `media` under the parley. @throws Refusal naming `media_ids`. */
export async function showMedia(
  act: SignedAct,
  tx: Tx,
  row: Pick<ParleyRow, 'id' | 'author_id'>,
  media: readonly MediumId[],
): Promise<void> {
  if (media.length > limits.parley.media) {
    throw new Refusal('invalid', `may be at most ${limits.parley.media}`, 'media_ids');
  }
  const own = await attachMedia(tx, media, row.author_id, act.now);
  if (own.length < media.length) throw new Refusal('not-found', 'names an image that does not exist', 'media_ids');
  await refuseTaken(tx, media, row.id);
  await admitMedia(tx, act, media, 'media_ids');
  await replaceAttachments(tx, row.id, row.author_id, media);
}

/** @throws Refusal naming `media_ids` when a parley other than `except` shows one of them. */
export async function refuseTaken(tx: Tx, media: readonly MediumId[], except: ParleyId | null): Promise<void> {
  if (media.length > 0 && (await selectTaken(tx, media, except)).length > 0)
    throw new Refusal('invalid', 'names an image that another parley shows', 'media_ids');
}
