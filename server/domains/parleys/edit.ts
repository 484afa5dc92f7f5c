// Edits one's own parley. What it said before is kept as a version that whoever may see the parley may read.

import type { MediumId, ParleyId } from '#contract';
import { accountOf } from '#accounts';
import { setDescriptions } from '#media';
import type { Suspicion } from '#moderation';
import { announce, newId, notFound, Refusal, transact, within, type SignedAct, type Tx } from '#platform';
import { whisperThread } from './comments/thread-changed.ts';
import { insertEdit, replaceAttachments, selectAttachments, selectEdits, type EditRow } from './attachments.sql.ts';
import { lockParley, replaceMentions, replaceTags, updateWords, type ParleyRow } from './parleys.sql.ts';
import { ask, withdraw } from './polls/ask.ts';
import { lockPoll, selectPolls, type PollRow } from './polls/polls.sql.ts';
import type { CheckedQuestion, Question } from './polls/question.ts';
import { flag } from './flag.ts';
import { showMedia } from './post.ts';
import { judged, namedIn, questionOf } from './prepare.ts';
import { requireWithinBounds } from './bounds.ts';
import { findQuote, type QuoteRow } from './quotes/quotes.sql.ts';
import { reviewAnew } from './reviews/review.ts';
import { visibleParleyOf } from './visible.ts';
import { languageOf, readWords } from './words.ts';
import type { Act } from '#platform';

export interface Revision {
  text: string;
  warning?: string | undefined;
  isSensitive?: boolean | undefined;
  language?: string | null | undefined;
  /** Undefined leaves the images as they are. */
  media?: readonly MediumId[] | undefined;
  /** Without one there is none from now on, as on Mastodon. */
  poll?: Question | undefined;
  /** A quote is made with the parley and stays: naming another is refused. */
  quotes?: ParleyId | undefined;
  /** New alt texts, by image. */
  descriptions?: ReadonlyMap<MediumId, string> | undefined;
}

/** Gives a parley of the viewer's new words. An edit that changes nothing leaves no version. */
export async function edit(act: SignedAct, id: ParleyId, revision: Revision, domain: string): Promise<void> {
  await transact(act, async (tx) => {
    const row = await lockParley(tx, id);
    if (!row || row.author_id !== act.viewer.id) throw notFound();
    const shown = (await selectAttachments(tx, [id])).map((attachment) => attachment.media_id);
    const media = revision.media ? [...new Set(revision.media)] : shown;
    const quote = await findQuote(tx, id);
    checkQuote(quote, revision.quotes);
    const written = readWords(revision.text, revision.warning ?? '', media.length > 0 || quote !== undefined, domain);
    const asked = await lockPoll(tx, id);
    const question = questionOf(revision.poll, media.length > 0);
    const words = {
      text: written.text,
      warning: written.warning,
      is_sensitive: revision.isSensitive ?? (row.is_sensitive || written.warning !== ''),
      language: languageOf(revision.language) ?? row.language,
    };
    const isSameMedia = isSameList(shown, media);
    if (isSame(row, words) && isSameMedia && !revision.descriptions?.size && !question && !asked) return;
    const suspicion = await judgedAnew(act, tx, row, { ...revision, ...words, media, question });
    await keepVersion(tx, row, shown, asked);
    await updateWords(tx, id, words, act.now);
    const named = await namedIn(within(act, tx), written);
    await requireWithinBounds(within(act, tx), {
      text: `${words.text} ${words.warning}`,
      hasMedia: !isSameMedia && media.length > 0,
      visibility: row.visibility,
      answers: null,
      names: named.map((one) => one.account_id),
    });
    await replaceMentions(
      tx,
      id,
      named.map((one) => one.account_id),
    );
    await replaceTags(tx, id, written.tags);
    // Whom it names may reply: every parley of the thread says so.
    if (row.thread_id === id && row.thread_policy !== 'everyone') await whisperThread(tx, id);
    if (!isSameMedia) await replaceMedia(act, tx, row, media);
    if (question) await ask(tx, { parley: id, author: row.author_id, question }, act.now, asked);
    else if (asked) await withdraw(tx, id, act.now);
    if (revision.descriptions?.size) await setDescriptions(tx, media, revision.descriptions);
    if (suspicion) await flag(tx, act, row, suspicion);
    await reviewAnew(within(act, tx), tx, row, `${words.text}\n${words.warning}`);
    await announce(tx, { kind: 'parleys.edited', parley: id, author: row.author_id });
  });
}

interface Anew {
  text: string;
  warning: string;
  media: readonly MediumId[];
  question: CheckedQuestion | null;
  descriptions?: ReadonlyMap<MediumId, string> | undefined;
}

/** An edit is judged as what is new is. */
async function judgedAnew(act: SignedAct, tx: Tx, row: ParleyRow, anew: Anew): Promise<Suspicion | null> {
  if (row.visibility === 'direct') return null;
  const author = await accountOf(tx, row.author_id);
  const words = [anew.text, anew.warning, ...(anew.question?.options ?? []), ...(anew.descriptions?.values() ?? [])];
  return judged(within(act, tx), { words, media: anew.media, author });
}

function checkQuote(quote: QuoteRow | undefined, wished: ParleyId | undefined): void {
  if (wished !== undefined && quote?.quoted_id !== wished)
    throw new Refusal('invalid', 'cannot be changed by an edit', 'quoted_status_id');
}

const replaceMedia = (act: SignedAct, tx: Tx, row: ParleyRow, media: readonly MediumId[]): Promise<void> =>
  media.length > 0 ? showMedia(act, tx, row, media) : replaceAttachments(tx, row.id, row.author_id, []);

async function keepVersion(tx: Tx, row: ParleyRow, media: MediumId[], poll: PollRow | undefined): Promise<void> {
  await insertEdit(tx, row.id, newId(), {
    text: row.text,
    warning: row.warning,
    is_sensitive: row.is_sensitive,
    media_ids: media,
    poll_options: poll?.options ?? null,
    created_at: row.edited_at ?? row.created_at,
  });
}

type Comparable = Pick<ParleyRow, 'text' | 'warning' | 'is_sensitive' | 'language'>;
const isSame = (a: Comparable, b: Comparable): boolean =>
  a.text === b.text && a.warning === b.warning && a.is_sensitive === b.is_sensitive && a.language === b.language;
const isSameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((x, i) => x === b[i]);

/** All versions of a parley the viewer may see, oldest first, the current one last. */
export async function listVersions(act: Act, id: ParleyId): Promise<{ parley: ParleyRow; versions: EditRow[] }> {
  const parley = await visibleParleyOf(act, id);
  const earlier = await selectEdits(act.sql, id);
  const media = (await selectAttachments(act.sql, [id])).map((attachment) => attachment.media_id);
  const [poll] = await selectPolls(act.sql, [id]);
  const options = poll?.options ?? null;
  const current = {
    ...parley,
    media_ids: media,
    poll_options: options,
    created_at: parley.edited_at ?? parley.created_at,
  };
  return { parley, versions: [...earlier, current] };
}
