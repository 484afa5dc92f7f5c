// The statements on appeals.

import type { AccountId, Id } from '#contract';
import type { Reader, Tx } from '#platform';
import type { DecisionRow } from '../decisions/decisions.sql.ts';
import type { ReportRow } from '../reports/reports.sql.ts';
import type { Party } from './may-appeal.ts';

export type Outcome = 'upheld' | 'overturned' | 'changed';

export interface AppealRow {
  id: Id;
  decision_id: Id;
  appellant_id: AccountId | null;
  party: Party;
  words: string;
  created_at: Date;
  due_at: Date;
  decided_at: Date | null;
  decided_by: AccountId | null;
  jury_id: Id | null;
  outcome: Outcome | null;
  answer: string;
  replacement_id: Id | null;
  ledger_id: string | null;
}

const columns = (sql: Reader) => sql`
  a.id, a.decision_id, a.appellant_id, a.party, a.words, a.created_at, a.due_at, a.decided_at, a.decided_by, a.jury_id,
  a.outcome, a.answer, a.replacement_id, a.ledger_id`;

/** False when they have objected to it before. */
export async function insertAppeal(tx: Tx, row: AppealRow): Promise<boolean> {
  const rows = await tx`
    insert into appeals (id, decision_id, appellant_id, party, words, created_at, due_at, ledger_id)
    values (${row.id}, ${row.decision_id}, ${row.appellant_id}, ${row.party}, ${row.words}, ${row.created_at},
      ${row.due_at}, ${row.ledger_id})
    on conflict do nothing returning id`;
  return rows.length > 0;
}

export async function lockAppeal(tx: Tx, id: Id): Promise<AppealRow | undefined> {
  const [row] = await tx<AppealRow[]>`select ${columns(tx)} from appeals a where a.id = ${id} for update`;
  return row;
}

export async function findAppeal(sql: Reader, id: Id): Promise<AppealRow | undefined> {
  const [row] = await sql<AppealRow[]>`select ${columns(sql)} from appeals a where a.id = ${id}`;
  return row;
}

/** The appeals against `decisions`; of one party's alone where it is named. */
export const selectAgainst = (
  sql: Reader,
  decisions: readonly Id[],
  appellant: AccountId | null = null,
): Promise<AppealRow[]> => sql<AppealRow[]>`
  select ${columns(sql)} from appeals a
  where a.decision_id = any(${decisions as Id[]}::bigint[])
    ${appellant === null ? sql`` : sql`and a.appellant_id = ${appellant}`}
  order by a.id`;

/** The most urgent first. */
export const selectWaiting = (sql: Reader, most: number): Promise<AppealRow[]> => sql<AppealRow[]>`
  select ${columns(sql)} from appeals a where a.decided_at is null order by a.due_at, a.id limit ${most}`;

/** The latest decided first. */
export const selectDecided = (sql: Reader, most: number): Promise<AppealRow[]> => sql<AppealRow[]>`
  select ${columns(sql)} from appeals a where a.decided_at is not null order by a.decided_at desc limit ${most}`;

export async function updateDecided(tx: Tx, row: AppealRow): Promise<void> {
  await tx`
    update appeals set decided_at = ${row.decided_at}, decided_by = ${row.decided_by}, jury_id = ${row.jury_id},
      outcome = ${row.outcome}, answer = ${row.answer}, replacement_id = ${row.replacement_id}
    where id = ${row.id}`;
}

/** Whether `who` reported what `row` decided of. */
export async function selectHasReported(sql: Reader, who: AccountId, row: DecisionRow): Promise<boolean> {
  const found = await sql`
    select from reports r
    where r.reporter_id = ${who} and (r.case_id = ${row.case_id}::bigint
      or (r.subject_kind = ${row.subject_kind} and r.subject_id = ${row.subject_id}))
    limit 1`;
  return found.length > 0;
}

/** How appeals ended that were decided in a stretch of time, by category of what was appealed. */
export const selectOutcomes = (
  sql: Reader,
  from: Date,
  to: Date,
): Promise<{ category: string | null; outcome: Outcome; n: number; median_ms: number; p95_ms: number }[]> => sql`
  select d.category, a.outcome, count(*)::int as n,
    (extract(epoch from percentile_cont(0.5) within group (order by a.decided_at - a.created_at)) * 1000)::float8 as median_ms,
    (extract(epoch from percentile_cont(0.95) within group (order by a.decided_at - a.created_at)) * 1000)::float8 as p95_ms
  from appeals a join decisions d on d.id = a.decision_id
  where a.decided_at >= ${from} and a.decided_at < ${to} group by 1, 2 order by 1, 2`;

/** What was decided of what a report is about, and left it as it is: the latest. */
export async function findLeft(
  sql: Reader,
  report: Pick<ReportRow, 'subject_kind' | 'subject_id'>,
): Promise<Id | null> {
  const [row] = await sql<{ id: Id }[]>`
    select id from decisions
    where subject_id = ${report.subject_id} and subject_kind = ${report.subject_kind} and measure = 'none'
      and undone_at is null
    order by id desc limit 1`;
  return row?.id ?? null;
}

export interface NoteRow {
  appeal_id: Id;
  id: Id;
  author_id: AccountId;
  words: string;
  created_at: Date;
}

export async function insertNote(tx: Tx, row: NoteRow): Promise<void> {
  await tx`
    insert into appeal_notes (appeal_id, id, author_id, words, created_at)
    values (${row.appeal_id}, ${row.id}, ${row.author_id}, ${row.words}, ${row.created_at})`;
}

export const selectNotes = (sql: Reader, appeal: Id): Promise<NoteRow[]> => sql<NoteRow[]>`
  select appeal_id, id, author_id, words, created_at from appeal_notes where appeal_id = ${appeal} order by id limit 200`;

/** What somebody said goes with them; that they objected, and what came of it, stays. */
export async function forgetAppellant(tx: Tx, account: AccountId): Promise<void> {
  await tx`update appeals set appellant_id = null, words = '', answer = '' where appellant_id = ${account}`;
}
