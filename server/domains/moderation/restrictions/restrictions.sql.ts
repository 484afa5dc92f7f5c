// The statements on restrictions: what stands between subjects and their readers.

import type { Id } from '#contract';
import type { Reader, Tx } from '#platform';
import type { Measure, Restriction } from './measures.ts';

export interface RestrictionRow extends Restriction {
  subject_id: Id;
  id: Id;
}

/** An expression: the restrictions on `subjects` (an expression for an array of ids) as JSON; null where there are none. */
export const restrictionsOn = (sql: Reader, subjects: ReturnType<Reader>) => sql`(
  select json_agg(json_build_object('measure', r.measure, 'category', r.category, 'terms', r.terms, 'ends_at', r.ends_at))
  from restrictions r where r.subject_id = any(${subjects}))`;

/** What `restrictionsOn` answered, as it is meant. */
export const readRestrictions = (found: readonly Jsoned[] | null): readonly Restriction[] =>
  found === null
    ? NONE
    : found.map((one) => ({ ...one, ends_at: one.ends_at === null ? null : new Date(one.ends_at) }));

export type Jsoned = Omit<Restriction, 'ends_at'> & { ends_at: string | null };
const NONE: readonly Restriction[] = Object.freeze([]);

export async function insertRestriction(tx: Tx, row: RestrictionRow): Promise<void> {
  await tx`
    insert into restrictions (subject_id, id, measure, category, terms, ends_at)
    values (${row.subject_id}, ${row.id}, ${row.measure}, ${row.category}, ${JSON.stringify(row.terms)}::text::jsonb,
      ${row.ends_at})`;
}

export async function deleteRestriction(tx: Tx, subject: Id, decision: Id): Promise<void> {
  await tx`delete from restrictions where subject_id = ${subject} and id = ${decision}`;
}

export async function deleteRestrictionsOf(tx: Tx, subject: Id): Promise<void> {
  await tx`delete from restrictions where subject_id = ${subject}`;
}

export const selectRestrictions = (sql: Reader, subjects: readonly Id[]): Promise<RestrictionRow[]> =>
  sql<RestrictionRow[]>`
  select subject_id, id, measure, category, terms, ends_at from restrictions
  where subject_id = any(${subjects as Id[]}::bigint[])`;

/** Those of `subjects` on which one of `measures` stands. */
export async function selectUnder(
  sql: Reader,
  subjects: readonly Id[],
  measures: readonly Measure[],
  now: Date,
): Promise<Set<Id>> {
  const rows = await sql<{ subject_id: Id }[]>`
    select distinct subject_id from restrictions
    where subject_id = any(${subjects as Id[]}::bigint[]) and measure = any(${measures as Measure[]}::text[])
      and (ends_at is null or ends_at > ${now})`;
  return new Set(rows.map((row) => row.subject_id));
}
