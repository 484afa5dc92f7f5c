// The statements on what was looked at and is fine.

import type { AccountId, Id } from '#contract';
import type { Reader, Tx } from '#platform';
import type { Subject, SubjectKind } from '../subject.ts';

export interface ReviewedRow {
  print: Buffer;
  case_id: Id;
  reviewed_at: Date;
  disagreements: number;
}

export async function upsertReviewed(
  tx: Tx,
  { kind, id, author }: Subject,
  { print, case_id, reviewed_at }: Omit<ReviewedRow, 'disagreements'>,
): Promise<void> {
  await tx`
    insert into reviewed_subjects (subject_kind, subject_id, print, case_id, author_id, reviewed_at)
    values (${kind}, ${id}, ${print}, ${case_id}, ${author}, ${reviewed_at})
    on conflict (subject_kind, subject_id) do update set print = excluded.print, case_id = excluded.case_id,
      reviewed_at = excluded.reviewed_at, disagreements = 0`;
}

export async function findReviewed(sql: Reader, kind: SubjectKind, id: Id): Promise<ReviewedRow | undefined> {
  const [row] = await sql<ReviewedRow[]>`
    select print, case_id, reviewed_at, disagreements from reviewed_subjects
    where subject_kind = ${kind} and subject_id = ${id}`;
  return row;
}

/** Counts one more who disagrees; how many that makes. */
export async function updateDisagreements(tx: Tx, kind: SubjectKind, id: Id): Promise<number> {
  const [row] = await tx<{ n: number }[]>`
    update reviewed_subjects set disagreements = disagreements + 1
    where subject_kind = ${kind} and subject_id = ${id} returning disagreements as n`;
  return row?.n ?? 0;
}

export async function deleteReviewed(tx: Tx, kind: SubjectKind, id: Id): Promise<void> {
  await tx`delete from reviewed_subjects where subject_kind = ${kind} and subject_id = ${id}`;
}

export async function deleteReviewedOf(tx: Tx, author: AccountId): Promise<void> {
  await tx`delete from reviewed_subjects where author_id = ${author}`;
}
