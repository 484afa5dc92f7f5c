// What somebody wishes to post, held against every rule before anything is written.

import { accountOf, type AccountRow } from '#accounts';
import type { AccountId, MediumId, ParleyId, QuotePolicy, ReplyPolicy, Visibility } from '#contract';
import { mediaOf } from '#media';
import { holds, lookAt, readGate, type Gate, type Suspicion } from '#moderation';
import { newId, Refusal, type SignedAct } from '#platform';
import { requireWithinBounds } from './bounds.ts';
import { requireSeasoned } from './probation.ts';
import { policyOf, requireMayReply } from './comments/reply-policy.ts';
import type { ParleyRow } from './parleys.sql.ts';
import { readQuestion, type CheckedQuestion, type Question } from './polls/question.ts';
import { selectNamed, type Named, type Quotation } from './posting.sql.ts';
import { narrowed } from './quotes/may-quote.ts';
import { checkNamed, quotableOf } from './quotes/quote.ts';
import { reviewFor } from './reviews/review.ts';
import type { Outcome } from './reviews/rules.ts';
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
  poll?: Question | undefined;
  /** Who may reply, where it begins a thread. */
  replyPolicy?: ReplyPolicy | undefined;
  quotes?: ParleyId | undefined;
  /** Who may quote it. */
  quotePolicy?: QuotePolicy | undefined;
  /** The same key within a day is the same parley. */
  idempotencyKey?: string | undefined;
  app?: { name: string; website: string | null } | undefined;
}

/** All that is to be written. */
export interface Prepared {
  row: ParleyRow;
  written: Written;
  named: Named[];
  media: MediumId[];
  question: CheckedQuestion | null;
  quoted: Quotation | null;
  /** Why a reply does not stand yet. */
  review: Outcome | null;
  /** What the screen says of it, if anything. */
  suspicion: Suspicion | null;
}

/** Where a draft comes from, as far as the caller knows. */
export interface Desk {
  /** Our own host. */
  domain: string;
  /** The viewer's account, where it is at hand. */
  author?: AccountRow | undefined;
  /** As it stands now, where that is at hand. */
  gate?: Gate | undefined;
}

/** @throws Refusal naming the field of the Mastodon API that is at fault. */
export async function prepare(act: SignedAct, draft: Draft, desk: Desk): Promise<Prepared> {
  const media = [...new Set(draft.media)];
  const written = readWords(
    draft.text,
    draft.warning ?? '',
    media.length > 0 || draft.quotes !== undefined,
    desk.domain,
  );
  const question = questionOf(draft.poll, media.length > 0);
  const author = desk.author ?? (await accountOf(act.sql, act.viewer.id));
  if (!author.terms_accepted_at) throw new Refusal('terms-not-accepted', 'Please accept the terms before posting');
  const [parent, named, quoted] = await Promise.all([
    draft.replyTo ? parentOf(act, draft.replyTo) : null,
    namedIn(act, written),
    draft.quotes ? quotableOf(act, draft.quotes) : null,
  ]);
  if (parent) await requireMayReply(act, parent);
  const visibility = visibilityOf(draft.visibility ?? author.default_visibility, quoted);
  await requireWithinBounds(act, {
    text: `${written.text} ${written.warning}`,
    hasMedia: media.length > 0,
    visibility,
    answers: parent?.author_id ?? null,
    names: named.map((one) => one.account_id),
  });
  if (quoted) checkNamed(quoted, visibility, author.id, named);
  const gate = desk.gate ?? (await readGate(act.sql));
  await requireSeasoned(act, author, { text: written.text, mentions: named.length, media: media.length }, gate);
  const words = [written.text, written.warning, ...(question?.options ?? [])];
  const [review, suspicion] = await Promise.all([
    parent ? reviewFor(act, parent.thread_author_id, words.join('\n')) : null,
    visibility === 'direct' ? null : judged(act, { words, media, author, gate }),
  ]);
  const id = newId<ParleyId>();
  const row: ParleyRow = {
    id,
    author_id: author.id,
    text: written.text,
    warning: written.warning,
    is_sensitive: draft.isSensitive ?? (author.default_sensitive || written.warning !== ''),
    language: languageOf(draft.language) ?? author.default_language,
    visibility,
    quote_policy: draft.quotePolicy ?? author.default_quote_policy,
    reply_to_id: parent?.id ?? null,
    reply_to_author_id: parent?.author_id ?? null,
    thread_id: parent?.thread_id ?? id,
    ...policyOf(draft.replyPolicy, parent, author.id),
    app_name: draft.app?.name ?? null,
    app_website: draft.app?.website ?? null,
    created_at: act.now,
    edited_at: null,
    hidden_at: null,
    restrictions: null,
    out: review !== null || holds(suspicion) ? 'held' : null,
    review: review?.state ?? null,
  };
  return { row, written, named, media, question, quoted, review, suspicion };
}

interface Said {
  words: readonly string[];
  media: readonly MediumId[];
  author: { id: AccountId; created_at: Date };
  gate?: Gate | undefined;
}

/**
 * What the screen says of what is to be shown, alt texts included. What is said to few by name is theirs, until one of them
 * reports it.
 */
export async function judged(act: SignedAct, { words, media, author, gate }: Said): Promise<Suspicion | null> {
  const [door, described] = await Promise.all([
    gate ?? readGate(act.sql),
    media.length > 0 ? mediaOf(act.sql, media) : null,
  ]);
  const alts = described ? [...described.values()].map((medium) => medium.description ?? '') : [];
  const said = { words: [...words, ...alts], author: author.id, since: author.created_at, now: act.now };
  return lookAt(act.sql, door, said);
}

const visibilityOf = (wished: Visibility, quoted: Quotation | null): Visibility =>
  quoted ? narrowed(wished, quoted.parley.visibility) : wished;

/** @throws Refusal naming `poll`. */
export function questionOf(question: Question | null | undefined, hasMedia: boolean): CheckedQuestion | null {
  if (!question) return null;
  if (hasMedia) throw new Refusal('invalid', 'cannot stand beside images', 'poll');
  return readQuestion(question);
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
export const namedIn = (act: SignedAct, written: Written): Promise<Named[]> =>
  selectNamed(act.sql, act.viewer.id, written.handles);
