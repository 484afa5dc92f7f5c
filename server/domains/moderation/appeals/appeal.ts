// Objecting to a decision: once, within six months, in one's own words. A decision stands until somebody else has decided.

import { countGraphemes, limits, type Id } from '#contract';
import { record, type LedgerId } from '#ledger';
import { announce, newId, notFound, Refusal, transact, type SignedAct } from '#platform';
import { findDecision, type DecisionRow } from '../decisions/decisions.sql.ts';
import { categoryCode } from '../decisions/enter.ts';
import { ownReportOf } from '../reports/own.ts';
import { findLeft, insertAppeal, selectHasReported, type AppealRow } from './appeals.sql.ts';
import { CLOCK_MS, whyNot, type Party } from './may-appeal.ts';

const WHY: Record<string, string> = {
  final: 'was decided upon an appeal already',
  undone: 'was taken back already',
  'nothing-done': 'leaves nothing to object to',
  'too-late': 'is more than six months old',
};

/** @throws Refusal 'not-found' for what is not one's own; naming `words` or `id`. */
export async function appeal(act: SignedAct, decision: Id, words: string): Promise<AppealRow> {
  const row = await findDecision(act.sql, decision);
  if (!row) throw notFound('Decision');
  const party = await partyOf(act, row);
  if (!party) throw notFound('Decision');
  const reason = whyNot(row, party, act.now);
  if (reason) throw new Refusal('invalid', WHY[reason]!, 'id');
  return enter(act, row, party, wordsOf(words));
}

/** As who reported: against that nothing was done. @throws Refusal as `appeal`. */
export async function appealReport(act: SignedAct, report: Id, words: string): Promise<AppealRow> {
  const left = await findLeft(act.sql, await ownReportOf(act, report));
  if (!left) throw new Refusal('invalid', WHY['nothing-done']!, 'id');
  return appeal(act, left, words);
}

/** @throws Refusal naming `words`. */
export function wordsOf(written: string): string {
  const words = written.trim();
  if (words === '') throw new Refusal('invalid', 'may not be empty', 'words');
  if (countGraphemes(words) > limits.appeal)
    throw new Refusal('invalid', `may have at most ${limits.appeal} characters`, 'words');
  return words;
}

async function partyOf({ sql, viewer }: SignedAct, row: DecisionRow): Promise<Party | null> {
  if (row.author_id === viewer.id) return 'author';
  return (await selectHasReported(sql, viewer.id, row)) ? 'reporter' : null;
}

const enter = (act: SignedAct, decision: DecisionRow, party: Party, words: string): Promise<AppealRow> =>
  transact(act, async (tx) => {
    const row: AppealRow = {
      id: newId(),
      decision_id: decision.id,
      appellant_id: act.viewer.id,
      party,
      words,
      created_at: act.now,
      due_at: new Date(act.now.getTime() + CLOCK_MS),
      decided_at: null,
      decided_by: null,
      jury_id: null,
      outcome: null,
      answer: '',
      replacement_id: null,
      ledger_id: await enterAppeal(act, decision, tx),
    };
    if (!(await insertAppeal(tx, row))) throw new Refusal('invalid', 'was objected to already', 'id');
    await announce(tx, { kind: 'moderation.appealed', appeal: row.id, decision: decision.id });
    return row;
  });

async function enterAppeal({ now }: SignedAct, row: DecisionRow, tx: Parameters<typeof record>[0]) {
  if (!row.ledger_id) return null;
  const { subject_kind: kind, subject_id: id } = row;
  const facts = { of: row.ledger_id as LedgerId, category: categoryCode(row) };
  return record(tx, { kind: 'appeal', at: now, subject: { kind, id }, facts });
}
