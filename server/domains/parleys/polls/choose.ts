// Chooses in a poll. Each voter is one row and each choice is counted by a delta: nobody waits for anybody, nobody counts twice.
// A choice is for good; where several may be chosen, others may be added to it, as on Mastodon.

import type { AccountId, Id, ParleyId } from '#contract';
import { bump, notFound, Refusal, transact, whisper, type SignedAct, type Tx } from '#platform';
import { visibleParleyOf } from '../visible.ts';
import { deleteSomeVotesBy, insertVote, lockVote, updateVote } from './ballots.sql.ts';
import { selectPolls, type PollRow } from './polls.sql.ts';
import { counterOf, VOTERS } from './results.ts';

/** @throws Refusal for a poll that is over, one's own, one that was voted in, and for choices that are none of its options. */
export async function choose(act: SignedAct, id: ParleyId, wished: readonly number[]): Promise<void> {
  const { author_id: author } = await visibleParleyOf(act, id);
  const [poll] = await selectPolls(act.sql, [id]);
  if (!poll) throw notFound();
  if (poll.ends_at <= act.now) throw new Refusal('invalid', 'The poll has already ended');
  if (author === act.viewer.id) throw new Refusal('invalid', 'You cannot vote in your own polls');
  const choices = choicesIn(poll, wished);
  await transact(act, async (tx) => {
    await cast(tx, act.viewer.id, poll, choices);
    await whisper(tx, { kind: 'parleys.polled', parley: id, account: act.viewer.id });
  });
}

function choicesIn(poll: PollRow, wished: readonly number[]): number[] {
  const choices = [...new Set(wished)];
  if (choices.length === 0) throw new Refusal('invalid', 'must name an option', 'choices');
  if (choices.some((choice) => choice < 0 || choice >= poll.options.length))
    throw new Refusal('invalid', 'names an option that does not exist', 'choices');
  if (choices.length > 1 && !poll.is_multiple) throw new Refusal('invalid', 'may name one option only', 'choices');
  return choices;
}

async function cast(tx: Tx, voter: AccountId, poll: PollRow, choices: readonly number[]): Promise<void> {
  const ballot = poll.ballot_id;
  if (await insertVote(tx, voter, ballot, choices)) await bump(tx, ballot, VOTERS, 1);
  else {
    const before = await lockVote(tx, voter, ballot);
    // The question was changed, or taken away, a moment ago.
    if (!before) throw notFound();
    if (!poll.is_multiple || choices.some((choice) => before.includes(choice)))
      throw new Refusal('invalid', 'You have already voted on this poll');
    await updateVote(tx, voter, ballot, choices);
  }
  await Promise.all(choices.map((choice) => bump(tx, ballot, counterOf(choice), 1)));
}

/** Takes away up to `most` votes of a person who is going, out of the counts as well. Returns how many. */
export async function unchooseSome(tx: Tx, voter: AccountId, most: number): Promise<number> {
  const gone = await deleteSomeVotesBy(tx, voter, most);
  for (const { ballot_id: ballot, choices, parley_id: parley } of gone) {
    await uncount(tx, ballot, choices);
    if (parley) await whisper(tx, { kind: 'parleys.polled', parley, account: voter });
  }
  return gone.length;
}

async function uncount(tx: Tx, ballot: Id, choices: readonly number[]): Promise<void> {
  await bump(tx, ballot, VOTERS, -1);
  for (const choice of choices) await bump(tx, ballot, counterOf(choice), -1);
}
