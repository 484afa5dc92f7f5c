// A juror votes, once; the fifth vote decides. Who does not answer within a day is replaced; what finds no end goes back to a person.

import type { Id } from '#contract';
import { findAppeal, judgeAsJury } from '#moderation';
import { announce, notFound, Refusal, transact, within, type Act, type SignedAct, type Tx } from '#platform';
import { draw } from './call.ts';
import {
  insertSeats,
  lockJury,
  selectOpenJuries,
  selectSeats,
  updateEnded,
  updateLeft,
  updateVote,
  type JuryRow,
  type SeatRow,
} from './jury.sql.ts';
import { SEATS, verdictOf, type Vote } from './verdict.ts';

const HOUR_MS = 3_600_000;
const ANSWER_MS = 24 * HOUR_MS;
/** A jury that has not ended by then is over. */
const LONGEST_MS = 72 * HOUR_MS;

/** @throws Refusal 'not-found' for who is not seated (any more); naming `id` where it is over or voted. */
export const vote = (act: SignedAct, id: Id, wish: Vote): Promise<void> =>
  transact(act, async (tx) => {
    const jury = await lockJury(tx, id);
    const seats = jury ? await selectSeats(tx, id) : [];
    const own = seats.find((seat) => seat.juror_id === act.viewer.id && seat.left_at === null);
    if (!jury || !own) throw notFound('Jury');
    if (jury.ended_at || own.vote) throw new Refusal('invalid', 'is voted on already', 'id');
    await updateVote(tx, id, act.viewer.id, wish, act.now);
    await conclude(tx, within(act, tx), jury, [...seats.filter((seat) => seat !== own), { ...own, vote: wish }]);
  });

const isVoted = (seat: SeatRow): seat is SeatRow & { vote: Vote } => seat.vote !== null;

const WORDS = {
  upheld:
    'Cinq personnes tirées au sort ont examiné votre contestation : la décision est maintenue. · Five people drawn at random looked at your appeal: the decision stands.',
  overturned:
    'Cinq personnes tirées au sort ont examiné votre contestation et vous donnent raison. · Five people drawn at random looked at your appeal and agree with you.',
} as const;

async function conclude(tx: Tx, act: Act, jury: JuryRow, seats: readonly SeatRow[]): Promise<void> {
  const votes = seats.filter(isVoted);
  if (votes.length < SEATS) return;
  const outcome = verdictOf(votes);
  await end(tx, act, jury, outcome);
  const appeal = await findAppeal(tx, jury.appeal_id);
  if (outcome === 'split' || !appeal || appeal.decided_at) return;
  await judgeAsJury(tx, act, { id: jury.id, appeal: jury.appeal_id }, { outcome, answer: WORDS[outcome] });
}

async function end(tx: Tx, { now }: Act, jury: JuryRow, outcome: string): Promise<void> {
  await updateEnded(tx, jury.id, outcome, now);
  await announce(tx, { kind: 'jury.ended', jury: jury.id, appeal: jury.appeal_id, outcome });
}

/** Replaces who did not answer, and ends what took too long or was decided otherwise. */
export async function mindJuries(act: Act): Promise<void> {
  for (const { id } of await selectOpenJuries(act.sql, 200)) await transact(act, (tx) => mind(tx, within(act, tx), id));
}

async function mind(tx: Tx, act: Act, id: Id): Promise<void> {
  const jury = await lockJury(tx, id);
  const appeal = jury && (await findAppeal(tx, jury.appeal_id));
  if (!jury || jury.ended_at) return;
  const isOld = act.now.getTime() - jury.called_at.getTime() > LONGEST_MS;
  if (!appeal || appeal.decided_at || isOld) return end(tx, act, jury, 'lapsed');
  await updateLeft(tx, id, new Date(act.now.getTime() - ANSWER_MS), act.now);
  const seats = await selectSeats(tx, id);
  const missing = SEATS - seats.filter((seat) => seat.left_at === null).length;
  if (missing <= 0) return;
  const more = await draw(act, appeal, seats, missing);
  if (more.length === 0) return;
  await insertSeats(tx, id, more, act.now);
  await announce(tx, { kind: 'jury.seated', jury: id, jurors: more.map((seat) => seat.id) });
}
