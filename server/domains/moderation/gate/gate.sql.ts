// The statements on policies and verdicts.

import type { Id } from '#contract';
import type { Reader, Tx } from '#platform';
import type { Subject } from '../subject.ts';
import type { Suspicion } from './judge.ts';
import type { Courses } from './policy.ts';

export interface CourseRow {
  id: Id;
  mode: 'acting' | 'shadow';
  courses: Partial<Courses>;
  probation_hours: number;
}

/** The one that acts, and those that only watch. */
export const selectPolicies = (sql: Reader): Promise<CourseRow[]> => sql<CourseRow[]>`
  select id, mode, courses, probation_hours from screen_policies where mode in ('acting', 'shadow') order by id desc`;

/** Parleys that the screen could not judge when they were said, the oldest first. */
export async function selectUnscreened(sql: Reader, most: number): Promise<Id[]> {
  const rows = await sql<{ subject_id: Id }[]>`
    select distinct subject_id from verdicts
    where tier = 'unscreened' and subject_kind = 'parley' order by subject_id limit ${most}`;
  return rows.map((row) => row.subject_id);
}

export async function deleteUnscreened(tx: Tx, subject: Id): Promise<void> {
  await tx`delete from verdicts where subject_id = ${subject} and tier = 'unscreened'`;
}

/** What was held because nobody could say what it is. */
export async function selectHeldUnscreened(tx: Tx, subject: Id): Promise<Id[]> {
  const rows = await tx<{ id: Id }[]>`
    select id from decisions where subject_id = ${subject} and undone_at is null and automat = 'none'`;
  return rows.map((row) => row.id);
}

export async function insertVerdict(tx: Tx, id: Id, subject: Subject, verdict: Suspicion, now: Date): Promise<void> {
  await tx`
    insert into verdicts (subject_id, id, subject_kind, author_id, tier, categories, reasons, model, words, created_at)
    values (${subject.id}, ${id}, ${subject.kind}, ${subject.author}, ${verdict.tier},
      ${JSON.stringify(verdict.categories)}::text::jsonb, ${verdict.reasons as string[]}, ${verdict.model},
      ${verdict.words}, ${now})`;
}
