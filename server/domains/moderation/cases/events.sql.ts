// The statements on what happened to cases. Rows are only ever added.

import type { AccountId, CaseEventKind, Id } from '#contract';
import { newId, type Reader, type Tx } from '#platform';

export interface CaseEventRow {
  case_id: Id;
  id: Id;
  kind: CaseEventKind;
  by_id: AccountId | null;
  note: string;
  data: Record<string, unknown>;
  at: Date;
}

export interface Happened {
  kind: CaseEventKind;
  by?: AccountId | null | undefined;
  note?: string | undefined;
  data?: Record<string, unknown>;
}

export async function insertEvent(tx: Tx, caseId: Id, at: Date, { kind, by, note, data }: Happened): Promise<void> {
  await tx`
    insert into case_events (case_id, id, kind, by_id, note, data, at)
    values (${caseId}, ${newId()}, ${kind}, ${by ?? null}, ${note ?? ''}, ${JSON.stringify(data ?? {})}::text::jsonb, ${at})`;
}

/** Whether that ever happened to a case. */
export async function selectHasHappened(sql: Reader, caseId: Id, kind: CaseEventKind): Promise<boolean> {
  const rows = await sql`select from case_events where case_id = ${caseId} and kind = ${kind} limit 1`;
  return rows.length > 0;
}

/** The oldest first. */
export const selectEvents = (sql: Reader, caseId: Id, most: number): Promise<CaseEventRow[]> => sql<CaseEventRow[]>`
  select case_id, id, kind, by_id, note, data, at from case_events where case_id = ${caseId} order by id limit ${most}`;
