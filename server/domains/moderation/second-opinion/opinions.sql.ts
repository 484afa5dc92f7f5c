// The statements on second opinions.

import type { Id } from '#contract';
import type { Reader, Tx } from '#platform';
import type { Frozen } from '../reports/frozen.ts';

export interface OpinionRow {
  case_id: Id;
  model: string;
  scores: Record<string, number>;
  /** Why there is none; null where there is one. */
  failed: string | null;
  asked_at: Date;
}

export interface Unasked {
  case_id: Id;
  frozen: Frozen;
}

/** Open cases of the last day of which nobody was asked, the most urgent first. What was said to few is asked of nobody. */
export const selectUnasked = (sql: Reader, since: Date, most: number): Promise<Unasked[]> => sql<Unasked[]>`
  select c.id as case_id, e.frozen
  from cases c
  join evidence e on e.subject_kind = c.subject_kind and e.subject_id = c.subject_id and e.print = c.print
  where c.closed_at is null and c.opened_at > ${since} and c.subject_kind <> 'message'
    and not exists (select from second_opinions o where o.case_id = c.id)
  order by c.priority desc, c.id limit ${most}`;

/** Whether it is the first. */
export async function insertOpinion(tx: Tx, row: OpinionRow): Promise<boolean> {
  const rows = await tx`
    insert into second_opinions (case_id, model, scores, failed, asked_at)
    values (${row.case_id}, ${row.model}, ${JSON.stringify(row.scores)}::text::jsonb, ${row.failed}, ${row.asked_at})
    on conflict do nothing returning case_id`;
  return rows.length > 0;
}

export const selectOpinions = (sql: Reader, cases: readonly Id[]): Promise<OpinionRow[]> => sql<OpinionRow[]>`
  select case_id, model, scores, failed, asked_at from second_opinions where case_id = any(${cases as Id[]}::bigint[])`;

export async function deleteOpinionsBefore(tx: Tx, before: Date): Promise<void> {
  await tx`delete from second_opinions where asked_at < ${before}`;
}
