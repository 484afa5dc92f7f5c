// The statements on reports.

import type { AccountId, Harm, Id, Page, ParleyId, ReportState } from '#contract';
import { keyset, type Reader, type Tx } from '#platform';
import type { SubjectKind } from '../subject.ts';
import type { Category } from './categories.ts';
import type { Seen } from './frozen.ts';

export interface ReportRow {
  id: Id;
  reporter_id: AccountId | null;
  account_id: AccountId;
  subject_kind: SubjectKind;
  subject_id: Id;
  category: Category;
  harm: Harm;
  comment: string;
  parley_ids: ParleyId[];
  collection_ids: Id[];
  rule_ids: Id[];
  seen: Seen[];
  case_id: Id | null;
  state: ReportState;
  weight: number;
  is_blocking: boolean;
  created_at: Date;
  resolved_at: Date | null;
  resolved_by: AccountId | null;
}

export const reportColumns = (sql: Reader) => sql`
  r.id, r.reporter_id, r.account_id, r.subject_kind, r.subject_id, r.category, r.harm, r.comment, r.parley_ids,
  r.collection_ids, r.rule_ids, r.seen, r.case_id, r.state, r.weight, r.is_blocking, r.created_at, r.resolved_at,
  r.resolved_by`;

export async function insertReport(tx: Tx, row: ReportRow): Promise<void> {
  await tx`
    insert into reports (id, reporter_id, account_id, subject_kind, subject_id, category, harm, comment, parley_ids,
      collection_ids, rule_ids, seen, case_id, state, weight, is_blocking, created_at, resolved_at)
    values (${row.id}, ${row.reporter_id}, ${row.account_id}, ${row.subject_kind}, ${row.subject_id}, ${row.category},
      ${row.harm}, ${row.comment}, ${row.parley_ids}::bigint[], ${row.collection_ids}::bigint[],
      ${row.rule_ids}::bigint[], ${JSON.stringify(row.seen)}::text::jsonb, ${row.case_id}, ${row.state}, ${row.weight},
      ${row.is_blocking}, ${row.created_at}, ${row.resolved_at})`;
}

/** With what each parley said when it was reported, as far as that is still kept. */
export type ToldRow = ReportRow & { evidence: { parley: ParleyId; words: string }[] };

/** The oldest that wait, first. */
export const selectOpen = (sql: Reader, most: number): Promise<ToldRow[]> => sql<ToldRow[]>`
  select ${reportColumns(sql)}, coalesce((
    select json_agg(json_build_object('parley', s.id::text,
      'words', concat_ws(E'\n\n', nullif(e.frozen ->> 'warning', ''), nullif(e.frozen ->> 'words', ''))))
    from jsonb_to_recordset(r.seen) s(kind text, id bigint, print text)
    join evidence e on e.subject_kind = s.kind and e.subject_id = s.id and e.print = decode(s.print, 'hex')
    where s.kind in ('parley', 'message')), '[]') as evidence
  from reports r where r.resolved_at is null order by r.id limit ${most}`;

export async function findReport(sql: Reader, id: Id): Promise<ReportRow | undefined> {
  const [row] = await sql<ReportRow[]>`select ${reportColumns(sql)} from reports r where r.id = ${id}`;
  return row;
}

/** What `reporter` told, newest first. */
export const selectOwn = (sql: Reader, reporter: AccountId, page: Page): Promise<ReportRow[]> => sql<ReportRow[]>`
  select ${reportColumns(sql)} from reports r where r.reporter_id = ${reporter} ${keyset(sql, 'r.id', page)}`;

/** Those of `ids` that are `reporter`'s. */
export const selectOwnOf = (sql: Reader, reporter: AccountId, ids: readonly Id[]): Promise<ReportRow[]> =>
  sql<ReportRow[]>`
  select ${reportColumns(sql)} from reports r
  where r.id = any(${ids as Id[]}::bigint[]) and r.reporter_id = ${reporter}`;

/** What was told of one case, the latest first. */
export const selectOfCase = (sql: Reader, caseId: Id, most: number): Promise<ReportRow[]> => sql<ReportRow[]>`
  select ${reportColumns(sql)} from reports r where r.case_id = ${caseId} order by r.id desc limit ${most}`;

/** Those of a case that were settled when it was last closed, by their ids. */
export const selectResolvedOfCase = (sql: Reader, caseId: Id, after: Id, most: number): Promise<ReportRow[]> =>
  sql<ReportRow[]>`
  select ${reportColumns(sql)} from reports r join cases c on c.id = r.case_id
  where r.case_id = ${caseId} and r.id > ${after} and r.resolved_at = c.closed_at order by r.id limit ${most}`;

/** Whether it was there and waited. */
export async function updateResolved(
  tx: Tx,
  id: Id,
  by: { who: AccountId | null; at: Date },
  state: ReportState = 'acted',
): Promise<boolean> {
  const rows = await tx`
    update reports set resolved_at = ${by.at}, resolved_by = ${by.who}, state = ${state}
    where id = ${id} and resolved_at is null returning id`;
  return rows.length > 0;
}

/** All that wait for one case. */
export async function updateOfCase(
  tx: Tx,
  caseId: Id,
  state: ReportState,
  by: AccountId | null,
  now: Date,
): Promise<void> {
  await tx`
    update reports set state = ${state}, resolved_at = ${now}, resolved_by = ${by}
    where case_id = ${caseId} and resolved_at is null`;
}

/** Puts the reports of a case that was decided into another state. */
export async function updateStateOfCase(tx: Tx, caseId: Id, from: ReportState, to: ReportState): Promise<void> {
  await tx`update reports set state = ${to} where case_id = ${caseId} and state = ${from}`;
}

/** How many of the latest `most` reports of `reporter` that were decided led to something, of how many. */
export async function countUpheld(
  sql: Reader,
  reporter: AccountId,
  most: number,
): Promise<{ upheld: number; decided: number }> {
  const [row] = await sql<{ upheld: number; decided: number }[]>`
    select count(*) filter (where state = 'acted')::int as upheld, count(*)::int as decided from (
      select state from reports
      where reporter_id = ${reporter} and state in ('acted', 'fine') order by id desc limit ${most}) latest`;
  return row!;
}

/** Whether `reporter` has reported this subject since `since` (an id). */
export async function selectHasReported(
  sql: Reader,
  reporter: AccountId,
  subject: { kind: SubjectKind; id: Id },
  since: Id,
): Promise<boolean> {
  const [row] = await sql<{ has: boolean }[]>`
    select exists (select from reports where subject_kind = ${subject.kind} and subject_id = ${subject.id}
      and id > ${since} and reporter_id = ${reporter}) as has`;
  return row!.has;
}

/** Who reported and is gone is forgotten. */
export async function forgetReporter(tx: Tx, account: AccountId): Promise<void> {
  await tx`update reports set reporter_id = null where reporter_id = ${account}`;
}

/** Reports on somebody who is gone that never had a case. */
export async function settleCaseless(tx: Tx, account: AccountId, now: Date): Promise<void> {
  await tx`
    update reports set state = 'gone', resolved_at = ${now}
    where account_id = ${account} and case_id is null and resolved_at is null`;
}
