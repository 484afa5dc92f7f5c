// The statements on reports.

import type { AccountId, Id, ParleyId } from '#contract';
import type { Reader, Tx } from '#platform';
import type { Category } from './categories.ts';

export interface ReportRow {
  id: Id;
  reporter_id: AccountId | null;
  account_id: AccountId;
  category: Category;
  comment: string;
  parley_ids: ParleyId[];
  collection_ids: Id[];
  rule_ids: Id[];
  /** What each parley said when it was reported. */
  evidence: { parley: ParleyId; words: string }[];
  created_at: Date;
  resolved_at: Date | null;
  resolved_by: AccountId | null;
}

export async function insertReport(tx: Tx, row: ReportRow): Promise<void> {
  await tx`
    insert into reports (id, reporter_id, account_id, category, comment, parley_ids, collection_ids, rule_ids, evidence,
      created_at)
    values (${row.id}, ${row.reporter_id}, ${row.account_id}, ${row.category}, ${row.comment},
      ${row.parley_ids}::bigint[], ${row.collection_ids}::bigint[], ${row.rule_ids}::bigint[],
      ${JSON.stringify(row.evidence)}::text::jsonb, ${row.created_at})`;
}

/** The oldest that wait, first. */
export const selectOpen = (sql: Reader, most: number): Promise<ReportRow[]> => sql<ReportRow[]>`
  select id, reporter_id, account_id, category, comment, parley_ids, collection_ids, rule_ids, evidence, created_at,
    resolved_at, resolved_by
  from reports where resolved_at is null order by id limit ${most}`;

/** Whether it was there and waited. */
export async function updateResolved(tx: Tx, id: Id, by: AccountId | null, now: Date): Promise<boolean> {
  const rows = await tx`
    update reports set resolved_at = ${now}, resolved_by = ${by} where id = ${id} and resolved_at is null returning id`;
  return rows.length > 0;
}

/** What was reported of an account that is gone goes with it; who reported and is gone is forgotten. */
export async function forgetAccount(tx: Tx, account: AccountId): Promise<void> {
  await tx`delete from reports where account_id = ${account}`;
  await tx`update reports set reporter_id = null where reporter_id = ${account}`;
}
