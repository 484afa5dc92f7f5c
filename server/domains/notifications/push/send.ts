// Sends one push: what is due is read afresh, sealed, handed over; what the push service says decides what becomes of the
// subscription. One that is gone is dropped; one that fails rests longer each time, and is dropped when it has failed for days.

import { push, vapidKeysOf, type Outcome } from '#delivery';
import { findAccounts } from '#accounts';
import { compileFilters, filtersOf, hiddenIn, type Match } from '#filters';
import { clientProfileOf } from '#contract';
import { readRestrictions } from '#moderation';
import { sightFor, visibleParleys, type ParleyRow } from '#parleys';
import { addJob, transact, type JobAct, type SignedAct } from '#platform';
import { findDue, type Due } from './due.sql.ts';
import { messageOf } from './message.ts';
import { deleteSubscription, updateFailed, updateReached } from './subscriptions.sql.ts';
import { pushJob, type PushTask } from './task.ts';

/** Older news than this is no news, for us and for the push service. */
const LIFE_SECONDS = 48 * 3_600;
const FIRST_REST_MS = 30_000;
const LONGEST_REST_MS = 3_600_000;
const MOST_FAILURES = 12;
const HOPELESS_MS = 2 * 86_400_000;

export async function sendPush(act: JobAct, task: PushTask): Promise<void> {
  const due = await findDue(act.sql, task.recipient, task.subscription, task.notification);
  if (!due) return;
  const age = (act.now.getTime() - due.createdAt.getTime()) / 1000;
  if (age > LIFE_SECONDS) return;
  if (due.restsUntil && due.restsUntil > act.now) return tryAgain(act, task, due.restsUntil);
  const message = await messageFor(act, task, due);
  if (message === null) return;
  const carrier = { fetch: act.fetch, keys: await vapidKeysOf(act), subject: act.origin };
  const isUrgent = due.kind === 'mention' || due.kind === 'follow_request';
  const outcome = await push(
    carrier,
    { endpoint: due.endpoint, p256dh: due.p256dh, auth: due.auth, isStandard: due.is_standard },
    { words: message, seconds: LIFE_SECONDS, isUrgent },
    act.now,
  );
  await conclude(act, task, due, outcome);
}

async function conclude(act: JobAct, task: PushTask, due: Due, outcome: Outcome): Promise<void> {
  const { recipient, subscription } = task;
  await transact(act, async (tx) => {
    if (outcome.is === 'delivered') return updateReached(tx, recipient, subscription);
    if (outcome.is === 'gone') return deleteSubscription(tx, recipient, subscription);
    const asked = outcome.is === 'later' ? (outcome.seconds ?? 0) * 1000 : 0;
    const own = Math.min(LONGEST_REST_MS, FIRST_REST_MS * 2 ** due.failures);
    const restsUntil = new Date(act.now.getTime() + Math.min(Math.max(asked, own), LIFE_SECONDS * 1000));
    const hopeless = new Date(act.now.getTime() - HOPELESS_MS);
    await updateFailed(tx, recipient, subscription, { restsUntil, now: act.now, most: MOST_FAILURES, hopeless });
    if (outcome.is === 'later') await addJob(tx, pushJob, task, { at: restsUntil });
  });
}

const tryAgain = (act: JobAct, task: PushTask, at: Date): Promise<void> =>
  transact(act, (tx) => addJob(tx, pushJob, task, { at }));

/** Null when the recipient may not see the parley, or would rather not. */
async function messageFor(act: JobAct, task: PushTask, due: Due): Promise<string | null> {
  const said = { id: task.notification, due };
  if (due.parley === null) return messageOf({ ...said, words: null, author: null }, act.origin);
  const from = { client: clientProfileOf(due.app), region: null, isAdult: false };
  const viewer: SignedAct = { ...act, from, viewer: { id: task.recipient, role: 'member' } };
  const [parley] = await visibleParleys(viewer, [due.parley]);
  if (!parley) return null;
  const covers = await coversOf(viewer, parley);
  if (hiddenIn(covers).has('notifications')) return null;
  const { cover } = sightFor(viewer, parley.author_id === task.recipient, readRestrictions(parley.restrictions));
  const words = covers.length > 0 || cover !== null ? null : parley.warning || parley.text;
  return messageOf({ ...said, words, author: await authorOf(viewer, parley, due) }, act.origin);
}

/** The recipient's filters that cover a parley. */
async function coversOf({ sql, viewer, now }: SignedAct, parley: ParleyRow): Promise<Match[]> {
  const filters = compileFilters(await filtersOf(sql, [viewer.id]));
  return filters?.match(parley.id, `${parley.warning}\n${parley.text}`, now) ?? [];
}

/** Whose parley it is: mostly the actor's, or the recipient's own. */
async function authorOf({ sql }: SignedAct, parley: ParleyRow, due: Due): Promise<string | null> {
  if (parley.author_id === due.actor) return due.handle;
  const [author] = await findAccounts(sql, [parley.author_id]);
  return author?.handle ?? null;
}
