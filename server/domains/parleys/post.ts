// Posts a parley: its row, whom it names, its tags and images, in one transaction with the event that spreads it.

import { accountOf, findByHandles } from '#accounts';
import { limits, type AccountId, type MediumId, type ParleyId, type Visibility } from '#contract';
import { relationsTo } from '#graph';
import { attachMedia } from '#media';
import { announce, bump, newId, Refusal, transact, within, type SignedAct, type Tx } from '#platform';
import { replaceAttachments, selectTaken } from './attachments.sql.ts';
import { countersOf } from './counts.ts';
import { findByKey, insertKey } from './idempotency.sql.ts';
import { insertParley, insertTags, replaceMentions, type ParleyRow } from './parleys.sql.ts';
import { visibleParleyOf } from './visible.ts';
import { languageOf, readWords, type Written } from './words.ts';

export interface Draft {
  text: string;
  warning?: string | undefined;
  isSensitive?: boolean | undefined;
  language?: string | null | undefined;
  visibility?: Visibility | undefined;
  replyTo?: ParleyId | undefined;
  media?: readonly MediumId[] | undefined;
  /** The same key within a day is the same parley. */
  idempotencyKey?: string | undefined;
  app?: { name: string; website: string | null } | undefined;
}

/**
 * Posts `draft` as the viewer.
 *
 * @param domain our own host.
 * @returns the new parley's id, or the earlier one's for a repeated idempotency key.
 * @throws Refusal naming the field of the Mastodon API that is at fault.
 */
export async function post(act: SignedAct, draft: Draft, domain: string): Promise<ParleyId> {
  const media = [...new Set(draft.media)];
  const written = readWords(draft.text, draft.warning ?? '', media.length > 0, domain);
  const author = await accountOf(act.sql, act.viewer.id);
  if (!author.terms_accepted_at) throw new Refusal('terms-not-accepted', 'Please accept the terms before posting');
  const known = draft.idempotencyKey ? await findByKey(act.sql, author.id, draft.idempotencyKey) : null;
  if (known) return known;
  const parent = draft.replyTo ? await parentOf(act, draft.replyTo) : null;
  const named = await namedIn(act, written);
  const id = newId<ParleyId>();
  const row: ParleyRow = {
    id,
    author_id: author.id,
    text: written.text,
    warning: written.warning,
    is_sensitive: draft.isSensitive ?? (author.default_sensitive || written.warning !== ''),
    language: languageOf(draft.language) ?? author.default_language,
    visibility: draft.visibility ?? author.default_visibility,
    reply_to_id: parent?.id ?? null,
    reply_to_author_id: parent?.author_id ?? null,
    thread_id: parent?.thread_id ?? id,
    app_name: draft.app?.name ?? null,
    app_website: draft.app?.website ?? null,
    created_at: act.now,
    edited_at: null,
  };
  return transact(act, (tx) => store(within(act, tx), tx, { row, written, named, media, key: draft.idempotencyKey }));
}

interface Parts {
  row: ParleyRow;
  written: Written;
  named: AccountId[];
  media: MediumId[];
  key: string | undefined;
}

async function store(act: SignedAct, tx: Tx, { row, written, named, media, key }: Parts): Promise<ParleyId> {
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
    ...countersOf(row).map(([owner, what]) => bump(tx, owner, what, 1)),
    announce(tx, { kind: 'parleys.posted', parley: row.id, author: row.author_id, ...parent }),
  ]);
  return row.id;
}

/** @throws Refusal naming `in_reply_to_id`. */
async function parentOf(act: SignedAct, id: ParleyId): Promise<ParleyRow> {
  try {
    return await visibleParleyOf(act, id);
  } catch (error) {
    if (error instanceof Refusal) throw new Refusal('not-found', 'does not exist', 'in_reply_to_id');
    throw error;
  }
}

/** Those of the named who exist and with whom no block stands. */
export async function namedIn(act: SignedAct, written: Written): Promise<AccountId[]> {
  const accounts = [...(await findByHandles(act.sql, written.handles)).values()];
  const relations = await relationsTo(act.sql, act.viewer.id, accounts);
  return accounts.filter((account) => !relations.get(account)?.isBlockedEitherWay);
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
