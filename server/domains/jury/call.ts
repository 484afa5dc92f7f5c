// Calls a jury for an appeal: five of those who offered, drawn at random, without ties to the parties, from both sides. Only upon an
// author's appeal, and never where a life may be at stake.

import type { AccountId, Id } from '#contract';
import { findAppeal, findDecision, isGrave, reportsOf, requirePermission, type AppealRow } from '#moderation';
import { announce, newId, notFound, Refusal, transact, type Act, type SignedAct } from '#platform';
import { drawCandidates, insertJury, insertSeats } from './jury.sql.ts';
import { requireJuries } from './join.ts';
import { evenly, sidesOf, type Side } from './sides.ts';
import { SEATS } from './verdict.ts';

const DAY_MS = 86_400_000;
/** Out of so many, the five are taken. */
const DRAWN = 60;

/** @returns the jury. @throws Refusal 'forbidden', 'not-found'; naming `id` where there may be none, or too few offered. */
export async function callJury(act: SignedAct, appealId: Id): Promise<Id> {
  requirePermission(act, 'appeals.decide');
  await requireJuries(act);
  const appeal = await findAppeal(act.sql, appealId);
  const decision = appeal && (await findDecision(act.sql, appeal.decision_id));
  if (!appeal || !decision) throw notFound('Appeal');
  if (appeal.decided_at) throw new Refusal('invalid', 'was decided already', 'id');
  if (appeal.party !== 'author' || isGrave(decision.category)) throw new Refusal('invalid', 'is not for a jury', 'id');
  const seats = await draw(act, appeal, [], SEATS);
  if (seats.length < SEATS) throw new Refusal('invalid', 'finds too few who could judge it', 'id');
  const id = newId<Id>();
  await transact(act, async (tx) => {
    if (!(await insertJury(tx, { id, appeal_id: appeal.id, called_at: act.now })))
      throw new Refusal('invalid', 'has had a jury', 'id');
    await insertSeats(tx, id, seats, act.now);
    await announce(tx, { kind: 'jury.seated', jury: id, jurors: seats.map((seat) => seat.id) });
  });
  return id;
}

/** Who is to sit, besides those who sit or sat already. */
export async function draw(
  act: Pick<Act, 'sql' | 'now'>,
  appeal: AppealRow,
  seated: readonly { juror_id: AccountId; side: Side }[],
  wanted: number,
): Promise<{ id: AccountId; side: Side }[]> {
  const candidates = await drawCandidates(act.sql, {
    parties: await partiesOf(act, appeal),
    except: seated.map((seat) => seat.juror_id),
    before: new Date(act.now.getTime() - 30 * DAY_MS),
    since: new Date(act.now.getTime() - 365 * DAY_MS),
    most: DRAWN,
  });
  const sides = sidesOf(new Map(candidates.map((one) => [one.id, new Set(one.follows)])));
  return evenly(
    candidates.map(({ id }) => ({ id, side: sides.get(id)! })),
    wanted,
  );
}

/** Whose it is, who decided, and who reported. */
async function partiesOf({ sql }: Pick<Act, 'sql'>, appeal: AppealRow): Promise<AccountId[]> {
  const decision = await findDecision(sql, appeal.decision_id);
  const reports = decision?.case_id ? await reportsOf(sql, decision.case_id, 200) : [];
  const all = [
    decision?.author_id,
    decision?.decided_by,
    appeal.appellant_id,
    ...reports.map((one) => one.reporter_id),
  ];
  return [...new Set(all.filter((one): one is AccountId => Boolean(one)))];
}
