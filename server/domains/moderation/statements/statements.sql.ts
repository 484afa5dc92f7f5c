// The statements of reasons, as rows.

import type { Id } from '#contract';
import type { Reader, Tx } from '#platform';
import type { StatementFields } from './fields.ts';

export interface StatementRow {
  decision_id: Id;
  fields: StatementFields;
  created_at: Date;
}

export async function insertStatement(tx: Tx, { decision_id, fields, created_at }: StatementRow): Promise<void> {
  await tx`
    insert into statements (decision_id, fields, created_at)
    values (${decision_id}, ${JSON.stringify(fields)}::text::jsonb, ${created_at})`;
}

export const selectStatements = (sql: Reader, decisions: readonly Id[]): Promise<StatementRow[]> => sql<StatementRow[]>`
  select decision_id, fields, created_at from statements where decision_id = any(${decisions as Id[]}::bigint[])`;

/** In the order they were made; `after` is the last of the page before. */
export const selectBetween = (
  sql: Reader,
  { from, to, after }: { from: Date; to: Date; after: StatementRow | null },
  most: number,
): Promise<StatementRow[]> => sql<StatementRow[]>`
  select decision_id, fields, created_at from statements
  where created_at >= ${from} and created_at < ${to}
    ${after ? sql`and (created_at, decision_id) > (${after.created_at}, ${after.decision_id})` : sql``}
  order by created_at, decision_id limit ${most}`;
