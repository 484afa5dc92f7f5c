// Decides cases: each action becomes a decision, the case is closed, who reported is told. A case that changed since it was looked at,
// or that another holds, is left alone; all of it is written, or nothing.

import type { Id } from '#contract';
import { Refusal, timeOfId, transact, type SignedAct, type Tx } from '#platform';
import { decideIn } from '../decisions/decide.ts';
import type { DecisionRow, Source } from '../decisions/decisions.sql.ts';
import { casesToChange } from '../queues/access.ts';
import { holderOf } from '../queues/holder.ts';
import { selectEvidenceOf } from '../reports/evidence.sql.ts';
import { mayDo, requirePermission } from '../staff/permissions.ts';
import type { Subject } from '../subject.ts';
import { updateCase, type CaseRow } from './cases.sql.ts';
import { close } from './close.ts';
import { insertEvent } from './events.sql.ts';
import { keepBriefly } from './leave.ts';
import { upsertReviewed } from './reviewed.sql.ts';
import { undoReviewed } from './second-look.ts';
import { checkActions, neededFor, type CaseAction, type Verdict } from './verdict.ts';

/** Which case, and as which version it was looked at. */
export interface Looked {
  id: Id;
  version?: number | undefined;
}

/** So many at once may be decided by anybody who may decide one; more takes a permission of its own. */
const ALONE = 1;

/** @returns what was decided, in the order of the cases. @throws Refusal 'forbidden', 'not-found', 'gone', 'taken'. */
export async function decideCases(act: SignedAct, looked: readonly Looked[], verdict: Verdict): Promise<DecisionRow[]> {
  requirePermission(act, 'cases.decide');
  if (looked.length > ALONE) requirePermission(act, 'cases.bulk');
  for (const { measure } of verdict.actions) requirePermission(act, neededFor(measure));
  return transact(act, async (tx) => {
    const rows = await casesToChange(
      tx,
      act,
      looked.map((one) => one.id),
    );
    const decided: DecisionRow[] = [];
    for (const row of rows) {
      checkUntouched(act, row, looked.find((one) => one.id === row.id)?.version);
      decided.push(...(await settle(tx, act, row, verdict)));
    }
    return decided;
  });
}

function checkUntouched(act: SignedAct, row: CaseRow, version: number | undefined): void {
  if (row.closed_at) throw new Refusal('gone', 'This case is closed');
  if (version !== undefined && version !== row.version)
    throw new Refusal('taken', 'is no longer what the case is at: look again', 'version');
  const holder = holderOf(row, act.now);
  if (holder && holder !== act.viewer.id && !mayDo(act, 'cases.assign'))
    throw new Refusal('taken', 'is held by somebody else', 'id');
}

async function settle(tx: Tx, act: SignedAct, row: CaseRow, verdict: Verdict): Promise<DecisionRow[]> {
  checkActions(verdict.actions, row.subject_kind, act.now);
  const harm = verdict.harm ?? row.harm;
  const decided: DecisionRow[] = [];
  for (const action of verdict.actions) decided.push(await apply(tx, act, { ...row, harm }, action, verdict));
  const isFine = verdict.actions.every(({ measure }) => measure === 'none');
  if (harm !== row.harm) await updateCase(tx, row.id, { harm });
  const data = { decisions: decided.map((one) => one.id), measures: decided.map((one) => one.measure), harm };
  await insertEvent(tx, row.id, act.now, { kind: 'decided', by: act.viewer.id, note: verdict.note, data });
  if (isFine) {
    await undoReviewed(tx, act, row);
    await remember(tx, act, row);
  }
  await close(tx, act, row, isFine ? 'fine' : 'acted');
  return decided;
}

const SOURCES: Readonly<Record<CaseRow['source'], Source>> = {
  report: 'report',
  notice: 'notice',
  automat: 'screen',
  flagger: 'flagger',
  order: 'order',
  review: 'staff',
  audit: 'staff',
  alarm: 'staff',
};

async function apply(tx: Tx, act: SignedAct, row: CaseRow, action: CaseAction, verdict: Verdict): Promise<DecisionRow> {
  const subject = await subjectOf(tx, row, action.on);
  const isWords = subject.kind === 'parley' || subject.kind === 'message';
  return decideIn(tx, act, {
    subject,
    measure: action.measure,
    category: row.harm,
    rules: verdict.rules,
    terms: action.terms,
    caseId: row.id,
    source: SOURCES[row.source],
    facts: verdict.facts,
    note: verdict.note,
    contentAt: isWords ? timeOfId(subject.id) : null,
    endsAt: action.endsAt,
  });
}

/** Only what the case is about: its subject, its author, and what of theirs was frozen. @throws Refusal naming `actions`. */
async function subjectOf(tx: Tx, row: CaseRow, on: CaseAction['on']): Promise<Subject> {
  const author = row.author_id;
  const own: Subject = { kind: row.subject_kind, id: row.subject_id, author };
  if (!on || (on.kind === own.kind && on.id === own.id)) return own;
  if (on.kind === 'account' && on.id === (author as string)) return { ...on, author };
  const frozen = await selectEvidenceOf(tx, on.kind, on.id);
  if (frozen.some((one) => one.author_id === author)) return { ...on, author };
  throw new Refusal('not-found', 'names what this case is not about', 'actions');
}

/** It is fine as it was last seen: later reports of the same need nobody again. */
async function remember(tx: Tx, act: SignedAct, row: CaseRow): Promise<void> {
  const subject: Subject = { kind: row.subject_kind, id: row.subject_id, author: row.author_id };
  const print = (await selectEvidenceOf(tx, subject.kind, subject.id)).at(-1)?.print ?? row.print;
  if (!print) return;
  await upsertReviewed(tx, subject, { print, case_id: row.id, reviewed_at: act.now });
  await keepBriefly(tx, act.now, row);
}
