// Posts a parley: its row, whom it names, its tags and images, in one transaction with the event that spreads it.

import { limits, type MediumId, type ParleyId } from '#contract';
import { attachMedia } from '#media';
import { announce, bump, Refusal, transact, within, type SignedAct, type Tx } from '#platform';
import { replaceAttachments, selectTaken } from './attachments.sql.ts';
import { countersOf } from './counts.ts';
import { findByKey, insertKey } from './idempotency.sql.ts';
import { insertParley, insertTags, replaceMentions, type ParleyRow } from './parleys.sql.ts';
import { ask } from './polls/ask.ts';
import { prepare, type Draft, type Prepared } from './prepare.ts';

/**
 * Posts `draft` as the viewer.
 *
 * @param domain our own host.
 * @returns the new parley's id, or the earlier one's for a repeated idempotency key.
 * @throws Refusal naming the field of the Mastodon API that is at fault.
 */
export async function post(act: SignedAct, draft: Draft, domain: string): Promise<ParleyId> {
  const key = draft.idempotencyKey;
  const known = key ? await findByKey(act.sql, act.viewer.id, key) : null;
  if (known) return known;
  const parts = await prepare(act, draft, domain);
  return transact(act, (tx) => store(within(act, tx), tx, parts, key));
}

async function store(act: SignedAct, tx: Tx, parts: Prepared, key: string | undefined): Promise<ParleyId> {
  const { row, written, named, media, question } = parts;
  if (key && !(await insertKey(tx, row.author_id, key, row.id, act.now))) {
    // The other request was first and has committed by now: its parley is the answer.
    return (await findByKey(tx, row.author_id, key)) ?? row.id;
  }
  const parent = row.reply_to_id ? { parent: row.reply_to_id } : {};
  if (media.length > 0) await showMedia(act, tx, row, media);
  // Not awaited one by one: they follow each other to the database in one write.
  await Promise.all([
    insertParley(tx, row),
    named.length > 0 && replaceMentions(tx, row.id, named),
    written.tags.size > 0 && insertTags(tx, row.id, written.tags),
    question && ask(tx, { parley: row.id, author: row.author_id, question }, act.now),
    ...countersOf(row).map(([owner, what]) => bump(tx, owner, what, 1)),
    announce(tx, { kind: 'parleys.posted', parley: row.id, author: row.author_id, ...parent }),
  ]);
  return row.id;
}

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
  if ((await selectTaken(tx, media, row.id)).length > 0) {
    throw new Refusal('invalid', 'names an image that another parley shows', 'media_ids');
  }
  await replaceAttachments(tx, row.id, row.author_id, media);
}
