// Deletes a parley: what belongs to it goes in the same transaction, so that no surface can show it again; what others
// did with it (votes, echoes, replies) is cleared by a worker, a batch a transaction.

import type { ParleyId } from '#contract';
import { releaseMedia } from '#media';
import { forgetSubject } from '#moderation';
import { announce, bump, dropTallies, notFound, transact, whisper, type Act, type SignedAct, type Tx } from '#platform';
import { selectAllMedia } from './attachments.sql.ts';
import { countersOf } from './counts.ts';
import { deleteSomeMarks, type Mark } from './marks.sql.ts';
import { deleteParley, deleteParts, lockParley, updateOrphans, type ParleyRow } from './parleys.sql.ts';
import { withdraw } from './polls/ask.ts';
import { deleteQuote } from './quotes/quotes.sql.ts';
import { deleteReviewsOf } from './reviews/reviews.sql.ts';
import { deleteEmptyThread } from './thread-mutes.sql.ts';

/** Small enough for one event to name everybody in it. */
const BATCH = 300;

/** Deletes a parley of the viewer's. @throws Refusal 'not-found' for others' and for none. */
export async function remove(act: SignedAct, id: ParleyId): Promise<void> {
  await transact(act, async (tx) => {
    const row = await lockParley(tx, id);
    if (!row || row.author_id !== act.viewer.id) throw notFound();
    await take(tx, row, act.now);
  });
}

/** Takes a parley away, whoever asks. For `remove`, and for the deletion of its author. */
export async function take(tx: Tx, row: ParleyRow, now: Date): Promise<void> {
  const media = await selectAllMedia(tx, row.id);
  await deleteParts(tx, row.id);
  await withdraw(tx, row.id, now);
  await forgetSubject(tx, row.id);
  await deleteReviewsOf(tx, row.id);
  const quoted = await deleteQuote(tx, row.id);
  await deleteParley(tx, row.id);
  if (media.length > 0) await releaseMedia(tx, media);
  for (const [owner, what] of countersOf({ ...row, quoted_id: quoted })) await bump(tx, owner, what, -1);
  const others = { ...(row.reply_to_id && { parent: row.reply_to_id }), ...(quoted && { quoted }) };
  await announce(tx, { kind: 'parleys.deleted', parley: row.id, author: row.author_id, ...others });
}

/** Clears what others did with a parley that is gone. May be run again at any point. */
export async function clearAway(act: Act, parley: ParleyId): Promise<void> {
  const marks: Mark[] = ['echoes', 'votes', 'down_votes', 'bookmarks', 'pins'];
  for (const mark of marks) while ((await transact(act, (tx) => clearMarks(tx, mark, parley))) === BATCH);
  while ((await transact(act, (tx) => orphan(tx, parley))) === BATCH);
  await transact(act, async (tx) => {
    await deleteEmptyThread(tx, parley);
    await dropTallies(tx, parley);
  });
}

async function clearMarks(tx: Tx, mark: Mark, parley: ParleyId): Promise<number> {
  const gone = await deleteSomeMarks(tx, mark, parley, BATCH);
  if (mark !== 'echoes') return gone.length;
  const accounts = gone.map((echo) => echo.account_id);
  for (const account of accounts) await bump(tx, account, 'parleys', -1);
  if (accounts.length > 0) await whisper(tx, { kind: 'parleys.echoes-lost', accounts });
  return gone.length;
}

async function orphan(tx: Tx, parley: ParleyId): Promise<number> {
  const orphans = await updateOrphans(tx, parley, BATCH);
  for (const { parley, author } of orphans) await announce(tx, { kind: 'parleys.counted', parley, author });
  return orphans.length;
}
