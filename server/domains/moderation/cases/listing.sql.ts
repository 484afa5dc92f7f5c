// The statements that list cases for the staff.

import type { AccountId, Harm, Id } from '#contract';
import type { Reader } from '#platform';
import type { EvidenceRow } from '../reports/evidence.sql.ts';
import type { SubjectKind } from '../subject.ts';
import { caseColumns, type CaseRow } from './cases.sql.ts';

export interface CaseSieve {
  harm?: Harm | undefined;
  kind?: SubjectKind | undefined;
  author?: AccountId | undefined;
  language?: string | undefined;
  /** Whose they are to decide; null: nobody's. */
  holder?: AccountId | null | undefined;
  /** Not what is about this one. */
  except?: AccountId | undefined;
}

const sieved = (sql: Reader, { harm, kind, author, language, holder, except }: CaseSieve, now: Date) => sql`
  ${except === undefined ? sql`` : sql`and c.author_id <> ${except}`}
  ${harm === undefined ? sql`` : sql`and c.harm = ${harm}`}
  ${kind === undefined ? sql`` : sql`and c.subject_kind = ${kind}`}
  ${author === undefined ? sql`` : sql`and c.author_id = ${author}`}
  ${language === undefined ? sql`` : sql`and c.language = ${language}`}
  ${holder === undefined ? sql`` : holder === null ? sql`and (c.assigned_to is null or c.assigned_until <= ${now})` : sql`and c.assigned_to = ${holder} and c.assigned_until > ${now}`}`;

/** The most urgent first. @param after the last of the page before. */
export const selectOpenCases = (
  sql: Reader,
  queues: readonly string[],
  sieve: CaseSieve,
  { now, after, limit }: { now: Date; after: Id | undefined; limit: number },
): Promise<CaseRow[]> => sql<CaseRow[]>`
  select x.* from unnest(${queues as string[]}::text[]) q (slug) cross join lateral (
    select ${caseColumns(sql)} from cases c
    where c.closed_at is null and c.queue = q.slug ${sieved(sql, sieve, now)}
      ${after === undefined ? sql`` : sql`and (c.priority, -c.id) < (select a.priority, -a.id from cases a where a.id = ${after})`}
    order by c.priority desc, c.id limit ${limit}) x
  order by x.priority desc, x.id limit ${limit}`;

/** What was closed, the latest opened first. */
export const selectClosedCases = (
  sql: Reader,
  queues: readonly string[],
  sieve: CaseSieve,
  { now, after, limit }: { now: Date; after: Id | undefined; limit: number },
): Promise<CaseRow[]> => sql<CaseRow[]>`
  select ${caseColumns(sql)} from cases c
  where c.closed_at is not null and c.queue = any(${queues as string[]}::text[]) ${sieved(sql, sieve, now)}
    ${after === undefined ? sql`` : sql`and c.id < ${after}`}
  order by c.id desc limit ${limit}`;

/** All cases on somebody and on what they made, newest first. */
export const selectCasesOn = (sql: Reader, author: AccountId, most: number): Promise<CaseRow[]> => sql<CaseRow[]>`
  select ${caseColumns(sql)} from cases c where c.author_id = ${author} order by c.id desc limit ${most}`;

/** Open cases that say the very same. */
export const selectSame = (sql: Reader, print: Buffer, except: Id, most: number): Promise<CaseRow[]> => sql<CaseRow[]>`
  select ${caseColumns(sql)} from cases c
  where c.print = ${print} and c.closed_at is null and c.id <> ${except} order by c.id desc limit ${most}`;

/** All that was frozen for a case: what its reports saw, and its own subject. */
export const selectExhibits = (sql: Reader, row: CaseRow, most: number): Promise<EvidenceRow[]> => sql<EvidenceRow[]>`
  with seen as (
    select distinct s.kind, s.id, s.print
    from (select seen from reports where case_id = ${row.id} order by id desc limit 500) r,
      jsonb_to_recordset(r.seen) s (kind text, id bigint, print text)
  )
  select e.subject_kind, e.subject_id, e.print, e.author_id, e.frozen, e.frozen_at, e.keep_until
  from seen s
  join evidence e on e.subject_kind = s.kind and e.subject_id = s.id and e.print = decode(s.print, 'hex')
  union
  select subject_kind, subject_id, print, author_id, frozen, frozen_at, keep_until
  from evidence where subject_kind = ${row.subject_kind} and subject_id = ${row.subject_id}
  order by frozen_at limit ${most}`;
