// Decides what becomes of a subject, and takes it back. A decision says who (or which program), when, by which rule, what and until
// when; it is a row that is never changed but by being undone. What readers consult is written in the same transaction, and every
// process hears of it at the commit.

import type { Id } from '#contract';
import { addJob, announce, newId, notFound, transact, type Act, type Tx } from '#platform';
import type { Measure, Terms } from '../restrictions/measures.ts';
import { deleteRestriction, insertRestriction } from '../restrictions/restrictions.sql.ts';
import { state } from '../statements/state.ts';
import { bind } from '../sanctions/bind.ts';
import type { Subject } from '../subject.ts';
import {
  insertDecision,
  lockDecision,
  selectEnded,
  selectStanding,
  updateUndone,
  type DecisionRow,
  type Source,
} from './decisions.sql.ts';
import { enterDecision, enterReversal } from './enter.ts';

export interface Decision {
  subject: Subject;
  measure: Measure;
  category?: string | null | undefined;
  rules?: readonly Id[] | undefined;
  terms?: Terms | undefined;
  caseId?: Id | null | undefined;
  /** A program and its version, where no person decides. */
  automat?: string | undefined;
  source: Source;
  /** For the author: what was found and why it breaks which rule. */
  facts?: string | undefined;
  /** For the staff. */
  note?: string | undefined;
  contentAt?: Date | null | undefined;
  endsAt?: Date | null | undefined;
}

export const END_JOB = 'moderation.end-overdue';

type Deciding = Pick<Act, 'viewer' | 'now'>;

/** What restricts nobody's sight of a subject: said, and on record. */
const BARE: ReadonlySet<Measure> = new Set(['none', 'warn']);

/** In a transaction of its own. @throws Refusal 'forbidden' for a stranger where no program decides. */
export const decide = (act: Act, decision: Decision): Promise<DecisionRow> =>
  transact(act, (tx) => decideIn(tx, act, decision));

/**
 * As part of what the caller writes. A person's decision on content replaces what held it; `none` lifts all that programs did.
 */
export async function decideIn(tx: Tx, act: Deciding, decision: Decision): Promise<DecisionRow> {
  const row = rowOf(act, decision);
  if (row.decided_by) await settleAutomatic(tx, act, row);
  row.ledger_id = await enterDecision(tx, row);
  await insertDecision(tx, row);
  await state(tx, row);
  if (!BARE.has(row.measure)) {
    const { subject_id, id, measure, category, terms, ends_at } = row;
    await insertRestriction(tx, { subject_id, id, measure, category, terms, ends_at });
    if (row.subject_kind === 'account') await bind(tx, act, subject_id, measure);
  }
  // To the second; the round of every minute is for what a worker died at.
  if (row.ends_at) await addJob(tx, END_JOB, {}, { at: row.ends_at, key: `${END_JOB} ${row.id}` });
  await announce(tx, { kind: 'moderation.decided', decision: row.id, ...aboutOf(row) });
  return row;
}

function rowOf({ viewer, now }: Deciding, decision: Decision): DecisionRow {
  const { subject, automat } = decision;
  return {
    id: newId(),
    subject_kind: subject.kind,
    subject_id: subject.id,
    author_id: subject.author,
    case_id: decision.caseId ?? null,
    measure: decision.measure,
    category: decision.category ?? null,
    rule_ids: [...(decision.rules ?? [])],
    terms: decision.terms ?? {},
    // Who acts at the machine itself is nobody here, and answers for it as 'operator'.
    decided_by: automat === undefined ? (viewer?.id ?? null) : null,
    automat: automat ?? (viewer ? null : 'operator'),
    source: decision.source,
    facts: decision.facts ?? '',
    note: decision.note ?? '',
    content_at: decision.contentAt ?? null,
    decided_at: now,
    ends_at: decision.endsAt ?? null,
    undone_at: null,
    undone_by: null,
    undone_why: null,
    ledger_id: null,
  };
}

/** A person has looked: what programs did meanwhile ends. */
async function settleAutomatic(tx: Tx, act: Deciding, { subject_id, decided_at: at }: DecisionRow): Promise<void> {
  for (const earlier of await selectStanding(tx, subject_id, at))
    if (isSettled(earlier)) await take(tx, act, earlier, 'settled');
}

/** What the operator decided at the machine is no program's doing. */
const isSettled = ({ automat, measure }: DecisionRow): boolean =>
  automat !== null && automat !== 'operator' && !BARE.has(measure);

/** Takes a decision back; what it did is undone with it. To undo twice is to undo once. @throws Refusal 'not-found'. */
export const undo = (act: Act, id: Id, why: string): Promise<DecisionRow> =>
  transact(act, (tx) => undoIn(tx, act, id, why));

/** As part of what the caller writes. */
export async function undoIn(tx: Tx, act: Deciding, id: Id, why: string): Promise<DecisionRow> {
  const row = await lockDecision(tx, id);
  if (!row) throw notFound('Decision');
  if (!row.undone_at) return take(tx, act, row, why);
  // What was over already and turns out to have been wrong counts no longer against anybody.
  if (row.undone_why !== 'ended' || why === 'ended') return row;
  await enterReversal(tx, row, act, why);
  return writeUndone(tx, act, row, why);
}

async function take(tx: Tx, act: Deciding, row: DecisionRow, why: string): Promise<DecisionRow> {
  const undone = await writeUndone(tx, act, row, why);
  await deleteRestriction(tx, row.subject_id, row.id);
  if (row.subject_kind === 'account' && !BARE.has(row.measure)) await bind(tx, act, row.subject_id, row.measure);
  await enterReversal(tx, row, act, why);
  await announce(tx, { kind: 'moderation.undone', decision: row.id, why, ...aboutOf(row) });
  return undone;
}

async function writeUndone(tx: Tx, { viewer, now: at }: Deciding, row: DecisionRow, why: string): Promise<DecisionRow> {
  const by = viewer?.id ?? null;
  await updateUndone(tx, row.id, { by, at, why });
  return { ...row, undone_at: at, undone_by: by, undone_why: why };
}

/** Ends what was decided for a time. Readers see it end by the clock; this is for counts, and for the record. */
export async function endOverdue(act: Act): Promise<void> {
  for (const { id } of await selectEnded(act.sql, act.now, 500)) await undo(act, id, 'ended');
}

const aboutOf = (row: DecisionRow) => ({
  subject: row.subject_id,
  subjectKind: row.subject_kind,
  measure: row.measure,
  ...(row.author_id && { author: row.author_id }),
  ...(row.case_id && { case: row.case_id }),
});
