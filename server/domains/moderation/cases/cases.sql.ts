// The statements on cases.

import type { AccountId, CaseOutcome, CaseSource, Harm, Id } from '#contract';
import type { Reader, Tx } from '#platform';
import type { SubjectKind } from '../subject.ts';

export interface CaseRow {
  id: Id;
  subject_kind: SubjectKind;
  subject_id: Id;
  author_id: AccountId;
  harm: Harm;
  source: CaseSource;
  queue: string;
  language: string | null;
  priority: number;
  level: number;
  reports: number;
  reach: number;
  tags: string[];
  excerpt: string;
  print: Buffer | null;
  opened_at: Date;
  due_at: Date;
  alarm_at: Date;
  first_action_at: Date | null;
  assigned_to: AccountId | null;
  assigned_until: Date | null;
  not_for: AccountId | null;
  /** The decision that it looks at again. */
  reviews: Id | null;
  version: number;
  closed_at: Date | null;
  closed_by: AccountId | null;
  outcome: CaseOutcome | null;
}

export const caseColumns = (sql: Reader) => sql`
  c.id, c.subject_kind, c.subject_id, c.author_id, c.harm, c.source, c.queue, c.language, c.priority, c.level, c.reports,
  c.reach, c.tags, c.excerpt, c.print, c.opened_at, c.due_at, c.alarm_at, c.first_action_at, c.assigned_to,
  c.assigned_until, c.not_for, c.reviews, c.version, c.closed_at, c.closed_by, c.outcome`;

export async function insertCase(tx: Tx, row: CaseRow): Promise<void> {
  await tx`
    insert into cases (id, subject_kind, subject_id, author_id, harm, source, queue, language, priority, reports, reach,
      excerpt, print, opened_at, due_at, alarm_at, not_for, reviews)
    values (${row.id}, ${row.subject_kind}, ${row.subject_id}, ${row.author_id}, ${row.harm}, ${row.source}, ${row.queue},
      ${row.language}, ${row.priority}, ${row.reports}, ${row.reach}, ${row.excerpt}, ${row.print}, ${row.opened_at},
      ${row.due_at}, ${row.alarm_at}, ${row.not_for}, ${row.reviews})`;
}

export async function findCase(sql: Reader, id: Id): Promise<CaseRow | undefined> {
  const [row] = await sql<CaseRow[]>`select ${caseColumns(sql)} from cases c where c.id = ${id}`;
  return row;
}

/** Holds cases until the transaction ends, in one order for all. */
export const lockCases = (tx: Tx, ids: readonly Id[]): Promise<CaseRow[]> => tx<CaseRow[]>`
  select ${caseColumns(tx)} from cases c where c.id = any(${ids as Id[]}::bigint[]) order by c.id for update`;

/** What staff did to a case: each time its version goes on. */
export type Change = Partial<
  Pick<
    CaseRow,
    | 'harm'
    | 'queue'
    | 'priority'
    | 'level'
    | 'tags'
    | 'due_at'
    | 'alarm_at'
    | 'first_action_at'
    | 'assigned_to'
    | 'assigned_until'
    | 'closed_at'
    | 'closed_by'
    | 'outcome'
  >
>;

export async function updateCase(tx: Tx, id: Id, change: Change): Promise<void> {
  await tx`update cases set ${tx(change as never)}, version = version + 1 where id = ${id}`;
}

export interface Weight {
  id: Id;
  harm: Harm;
  priority: number;
  reports: number;
  due_at: Date;
  alarm_at: Date;
}

/** What a case has come to by new reports. Its version stays: nobody's decision is upset by one more. */
export async function updateWeight(tx: Tx, { id, harm, priority, reports, due_at, alarm_at }: Weight): Promise<void> {
  await tx`
    update cases set harm = ${harm}, priority = ${priority}, reports = ${reports}, due_at = ${due_at}, alarm_at = ${alarm_at}
    where id = ${id}`;
}

export interface Told {
  case_id: Id;
  harm: Harm;
  /** How many people told, and how often. */
  reports: number;
  lately: number;
  words: number;
  /** Of the weights of those who told. */
  sum: number;
  most: number;
}

/** What was told of `cases`, by harm. @param since an id: what came after it is lately. */
export const selectTold = (sql: Reader, cases: readonly Id[], since: string): Promise<Told[]> => sql<Told[]>`
  select case_id, harm, count(distinct reporter_id)::int as reports,
    (count(distinct reporter_id) filter (where id > ${since}))::int as lately, count(*)::int as words, sum(weight)::float8 as sum, max(weight)::float8 as most
  from reports where case_id = any(${cases as Id[]}::bigint[]) group by case_id, harm`;

/** Cases whose alarm goes off. */
export const lockAlarmed = (tx: Tx, now: Date, most: number): Promise<CaseRow[]> => tx<CaseRow[]>`
  select ${caseColumns(tx)} from cases c where c.closed_at is null and c.alarm_at <= ${now}
  order by c.alarm_at limit ${most} for update skip locked`;

/** The open case on each of `subjects` that has one. */
export const selectOpenOf = (sql: Reader, kind: SubjectKind, ids: readonly Id[]): Promise<CaseRow[]> => sql<CaseRow[]>`
  select ${caseColumns(sql)} from open_cases o join cases c on c.id = o.case_id
  where o.subject_kind = ${kind} and o.subject_id = any(${ids as Id[]}::bigint[])`;

/** All that is open on somebody, held until the transaction ends: a case before its claim, as whoever decides does. */
export const lockOpenOfAuthor = (tx: Tx, author: AccountId): Promise<CaseRow[]> => tx<CaseRow[]>`
  select ${caseColumns(tx)} from cases c where c.author_id = ${author} and c.closed_at is null order by c.id for update`;

/** Whoever closed it is not the one to decide it again. */
export async function updateReopened(tx: Tx, id: Id, due: Date): Promise<void> {
  await tx`
    update cases set closed_at = null, outcome = null, not_for = closed_by, closed_by = null, due_at = ${due},
      alarm_at = ${due}, version = version + 1
    where id = ${id}`;
}
