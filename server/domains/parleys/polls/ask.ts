// The poll of a parley as it is posted, edited and deleted. Its end is a job from the moment it begins.

import type { AccountId, Id, ParleyId } from '#contract';
import { addJob, announce, dropTallies, newId, transact, type Act, type Tx } from '#platform';
import { deleteSomeVotes } from './ballots.sql.ts';
import { deletePoll, lockPoll, selectOverdue, updateEnded, writePoll, type PollRow } from './polls.sql.ts';
import type { CheckedQuestion } from './question.ts';

const BATCH = 500;
/** A voter may be writing while the ballot changes: what they write is cleared away as well. */
const GRACE_MS = 60_000;

export interface Asked {
  parley: ParleyId;
  author: AccountId;
  question: CheckedQuestion;
}

/** Begins a poll, or gives it another end: with the same options, the votes stay; with others, they start anew. */
export async function ask(tx: Tx, { parley, author, question }: Asked, now: Date, before?: PollRow): Promise<void> {
  const keepsVotes = before !== undefined && isSameQuestion(before, question);
  const ends = new Date(now.getTime() + question.seconds * 1_000);
  await writePoll(tx, {
    parley_id: parley,
    author_id: author,
    options: question.options,
    is_multiple: question.isMultiple,
    hides_totals: question.hidesTotals,
    ends_at: ends,
    ended_at: null,
    ballot_id: keepsVotes ? before.ballot_id : newId(),
  });
  if (before && !keepsVotes) await clearLater(tx, before.ballot_id, now);
  await endLater(tx, parley, ends);
}

/** Whether those who voted before have answered `question`. */
const isSameQuestion = (row: PollRow, question: CheckedQuestion): boolean =>
  row.is_multiple === question.isMultiple &&
  row.options.length === question.options.length &&
  row.options.every((option, i) => option === question.options[i]);

/** Removes the poll of a parley, if it has one; its votes go by a job. */
export async function withdraw(tx: Tx, parley: ParleyId, now: Date): Promise<void> {
  const ballot = await deletePoll(tx, parley);
  if (ballot) await clearLater(tx, ballot, now);
}

const endLater = (tx: Tx, parley: ParleyId, at: Date): Promise<void> =>
  addJob(tx, 'parleys.end-poll', { parley }, { at, key: `parleys.end-poll ${parley}` });

const clearLater = (tx: Tx, ballot: Id, now: Date): Promise<void> =>
  addJob(tx, 'parleys.clear-ballot', { ballot }, { at: new Date(now.getTime() + GRACE_MS) });

/** Says that a poll is over, once. */
export async function endPoll(act: Act, parley: ParleyId): Promise<void> {
  await transact(act, async (tx) => {
    const poll = await lockPoll(tx, parley);
    if (!poll || poll.ended_at) return;
    // The queue goes by the database's clock, and its author may just have moved the end.
    if (poll.ends_at > act.now) return endLater(tx, parley, poll.ends_at);
    await updateEnded(tx, parley, act.now);
    await announce(tx, { kind: 'parleys.poll-ended', parley, author: poll.author_id });
  });
}

/** What a job was lost for. */
export async function endOverdue(act: Act): Promise<void> {
  const before = new Date(act.now.getTime() - GRACE_MS);
  for (const parley of await selectOverdue(act.sql, before)) await endPoll(act, parley);
}

/** Forgets the votes of a ballot that is over. May be run again at any point. */
export async function clearBallot(act: Act, ballot: Id): Promise<void> {
  while ((await transact(act, (tx) => deleteSomeVotes(tx, ballot, BATCH))) === BATCH);
  await transact(act, (tx) => dropTallies(tx, ballot));
}
