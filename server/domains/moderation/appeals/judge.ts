// Deciding an appeal: by a person, who is not the one that decided first. What is overturned is undone, and with it all that
// followed; what is changed is undone and decided anew.

import type { AccountId, Id } from '#contract';
import { record, type LedgerId } from '#ledger';
import { announce, notFound, Refusal, transact, type Act, type SignedAct, type Tx } from '#platform';
import { decideIn, undoIn } from '../decisions/decide.ts';
import { lockDecision, type DecisionRow } from '../decisions/decisions.sql.ts';
import { categoryCode } from '../decisions/enter.ts';
import type { Measure, Terms } from '../restrictions/measures.ts';
import { updateStateOfCase } from '../reports/reports.sql.ts';
import { requirePermission } from '../staff/permissions.ts';
import { wordsOf } from './appeal.ts';
import { lockAppeal, updateDecided, type AppealRow, type Outcome } from './appeals.sql.ts';
import { mayJudge } from './may-appeal.ts';

export interface Judgement {
  outcome: Outcome;
  /** To who objected: why. */
  answer: string;
  /** Where it is changed, or where a reporter is right: what is done instead. */
  measure?: Measure | undefined;
  terms?: Terms | undefined;
  endsAt?: Date | null | undefined;
}

/** @throws Refusal 'not-found'; 'forbidden' for who decided first and for the parties; naming `outcome`, `measure` or `answer`. */
export async function judge(act: SignedAct, id: Id, judgement: Judgement): Promise<AppealRow> {
  requirePermission(act, 'appeals.decide');
  return transact(act, async (tx) => {
    const { appeal, decision } = await open(tx, id);
    if (!mayJudge(act.viewer.id, decision, appeal.appellant_id))
      throw new Refusal('forbidden', 'Somebody else than who decided first, and than the parties, must decide');
    return settle(tx, act, { appeal, decision, judgement, juryId: null });
  });
}

/** As a jury decided. Its members are held to have no part in it when they are drawn. */
export const judgeAsJury = (tx: Tx, act: Act, jury: { id: Id; appeal: Id }, judgement: Judgement) =>
  open(tx, jury.appeal).then((both) => settle(tx, { ...act, viewer: null }, { ...both, judgement, juryId: jury.id }));

async function open(tx: Tx, id: Id): Promise<{ appeal: AppealRow; decision: DecisionRow }> {
  const appeal = await lockAppeal(tx, id);
  const decision = appeal && (await lockDecision(tx, appeal.decision_id));
  if (!appeal || !decision) throw notFound('Appeal');
  if (appeal.decided_at) throw new Refusal('invalid', 'was decided already', 'id');
  return { appeal, decision };
}

interface Matter {
  appeal: AppealRow;
  decision: DecisionRow;
  judgement: Judgement;
  juryId: Id | null;
}

async function settle(tx: Tx, act: Act, { appeal, decision, judgement, juryId }: Matter): Promise<AppealRow> {
  const replacement = await bringAbout(tx, act, decision, checked(appeal, judgement));
  const row: AppealRow = {
    ...appeal,
    decided_at: act.now,
    decided_by: act.viewer?.id ?? null,
    jury_id: juryId,
    outcome: judgement.outcome,
    answer: wordsOf(judgement.answer),
    replacement_id: replacement?.id ?? null,
  };
  await updateDecided(tx, row);
  await enterJudgement(tx, row, decision);
  await announce(tx, {
    kind: 'moderation.appeal-decided',
    appeal: row.id,
    decision: decision.id,
    outcome: judgement.outcome,
    subject: decision.subject_id,
    subjectKind: decision.subject_kind,
    ...(decision.author_id && { author: decision.author_id }),
    ...(decision.case_id && { case: decision.case_id }),
  });
  return row;
}

/** @throws Refusal naming what is missing. */
function checked({ party }: AppealRow, judgement: Judgement): Judgement {
  const { outcome, measure } = judgement;
  const needsMeasure = outcome === 'changed' || (outcome === 'overturned' && party === 'reporter');
  if (needsMeasure && (!measure || measure === 'none'))
    throw new Refusal('invalid', 'must say what is done', 'measure');
  if (!needsMeasure && measure) throw new Refusal('invalid', 'is for what is changed', 'measure');
  return judgement;
}

async function bringAbout(tx: Tx, act: Act, row: DecisionRow, { outcome, measure, terms, endsAt }: Judgement) {
  if (outcome === 'upheld') return null;
  await undoIn(tx, act, row.id, 'appeal');
  // Who reported reads there what became of it.
  if (row.case_id && !measure) await updateStateOfCase(tx, row.case_id, 'acted', 'fine');
  if (row.case_id && row.measure === 'none') await updateStateOfCase(tx, row.case_id, 'fine', 'acted');
  if (!measure) return null;
  return decideIn(tx, act, {
    subject: { kind: row.subject_kind, id: row.subject_id, author: row.author_id as AccountId },
    measure,
    terms,
    endsAt,
    source: 'appeal',
    category: row.category,
    rules: row.rule_ids,
    caseId: row.case_id,
    contentAt: row.content_at,
    facts: row.facts,
  });
}

async function enterJudgement(tx: Tx, row: AppealRow, decision: DecisionRow): Promise<void> {
  if (!row.ledger_id) return;
  await record(tx, {
    kind: 'appeal-decision',
    at: row.decided_at!,
    subject: { kind: decision.subject_kind, id: decision.subject_id },
    facts: {
      of: row.ledger_id as LedgerId,
      category: categoryCode(decision),
      outcome: row.outcome === 'changed' ? 'partly' : row.outcome!,
      by: row.jury_id ? 'jury' : 'person',
      is_other_person: row.jury_id !== null || row.decided_by !== decision.decided_by,
      took_ms: row.decided_at!.getTime() - row.created_at.getTime(),
    },
  });
}
