// The statements on decisions.

import type { AccountId, Id } from '#contract';
import type { Reader, Tx } from '#platform';
import type { Measure, Terms } from '../restrictions/measures.ts';
import type { SubjectKind } from '../subject.ts';

/** By whom what a decision is about was found. */
export type Source = 'screen' | 'report' | 'notice' | 'flagger' | 'order' | 'appeal' | 'staff';

export interface DecisionRow {
  id: Id;
  subject_kind: SubjectKind;
  subject_id: Id;
  author_id: AccountId | null;
  case_id: Id | null;
  measure: Measure;
  category: string | null;
  rule_ids: Id[];
  terms: Terms;
  decided_by: AccountId | null;
  /** A program and its version, such as 'screen@3'. */
  automat: string | null;
  source: Source;
  facts: string;
  note: string;
  content_at: Date | null;
  decided_at: Date;
  ends_at: Date | null;
  undone_at: Date | null;
  undone_by: AccountId | null;
  undone_why: string | null;
  /** Where it stands in the ledger. */
  ledger_id: string | null;
}

export const decisionColumns = (sql: Reader) => sql`
  id, subject_kind, subject_id, author_id, case_id, measure, category, rule_ids, terms, decided_by, automat, source, facts,
  note, content_at, decided_at, ends_at, undone_at, undone_by, undone_why, ledger_id`;

export async function insertDecision(tx: Tx, row: DecisionRow): Promise<void> {
  await tx`
    insert into decisions (${decisionColumns(tx)})
    values (${row.id}, ${row.subject_kind}, ${row.subject_id}, ${row.author_id}, ${row.case_id}, ${row.measure},
      ${row.category}, ${row.rule_ids}::bigint[], ${JSON.stringify(row.terms)}::text::jsonb, ${row.decided_by},
      ${row.automat}, ${row.source}, ${row.facts}, ${row.note}, ${row.content_at}, ${row.decided_at}, ${row.ends_at},
      null, null, null, ${row.ledger_id})`;
}

/** Holds the row until the transaction ends: a decision is undone once. */
export async function lockDecision(tx: Tx, id: Id): Promise<DecisionRow | undefined> {
  const [row] = await tx<DecisionRow[]>`select ${decisionColumns(tx)} from decisions where id = ${id} for update`;
  return row;
}

export async function findDecision(sql: Reader, id: Id): Promise<DecisionRow | undefined> {
  const [row] = await sql<DecisionRow[]>`select ${decisionColumns(sql)} from decisions where id = ${id}`;
  return row;
}

export async function updateUndone(
  tx: Tx,
  id: Id,
  undone: { by: AccountId | null; at: Date; why: string },
): Promise<void> {
  await tx`
    update decisions set undone_at = ${undone.at}, undone_by = ${undone.by}, undone_why = ${undone.why} where id = ${id}`;
}

/** What was decided of a subject, newest first. */
export const selectOfSubject = (sql: Reader, subject: Id): Promise<DecisionRow[]> => sql<DecisionRow[]>`
  select ${decisionColumns(sql)} from decisions where subject_id = ${subject} order by id desc limit 200`;

/** What was decided in a case, newest first. */
export const selectOfCase = (sql: Reader, caseId: Id): Promise<DecisionRow[]> => sql<DecisionRow[]>`
  select ${decisionColumns(sql)} from decisions where case_id = ${caseId} order by id desc limit 200`;

/** What was decided of somebody and of what they made, newest first. */
export const selectOfAuthor = (sql: Reader, author: AccountId, most: number): Promise<DecisionRow[]> => sql<
  DecisionRow[]
>`
  select ${decisionColumns(sql)} from decisions where author_id = ${author} order by id desc limit ${most}`;

/** Whether anything that was decided of what somebody made stands. */
export async function hasStanding(sql: Reader, author: AccountId): Promise<boolean> {
  const [row] = await sql<{ has: boolean }[]>`
    select exists (
      select from decisions where author_id = ${author} and undone_at is null and measure <> 'none') as has`;
  return row!.has;
}

/** Those that stand on `subject`: not undone, not ended. */
export const selectStanding = (tx: Tx, subject: Id, now: Date): Promise<DecisionRow[]> => tx<DecisionRow[]>`
  select ${decisionColumns(tx)} from decisions
  where subject_id = ${subject} and undone_at is null and (ends_at is null or ends_at > ${now}) order by id for update`;

/** Whose time is over and which were not marked so yet. */
export const selectEnded = (sql: Reader, now: Date, most: number): Promise<DecisionRow[]> => sql<DecisionRow[]>`
  select ${decisionColumns(sql)} from decisions where ends_at <= ${now} and undone_at is null order by ends_at limit ${most}`;

export const selectDecisions = (sql: Reader, ids: readonly Id[]): Promise<DecisionRow[]> => sql<DecisionRow[]>`
  select ${decisionColumns(sql)} from decisions where id = any(${ids as Id[]}::bigint[])`;
