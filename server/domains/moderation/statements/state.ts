// Writes why something was decided, with the decision, and hands it on: one by one, or in batches for the transparency database.

import { rulesOf } from '#instance';
import type { Reader, Tx } from '#platform';
import type { DecisionRow } from '../decisions/decisions.sql.ts';
import { fieldsOf, type StatementFields } from './fields.ts';
import { insertStatement, selectBetween, type StatementRow } from './statements.sql.ts';

/** As part of deciding. Of what was found fine there is nothing to state. */
export async function state(tx: Tx, row: DecisionRow): Promise<void> {
  if (row.measure === 'none') return;
  const rules = row.rule_ids.length === 0 ? [] : await rulesOf(tx);
  const broken = rules.filter(({ id }) => row.rule_ids.includes(id)).map((rule) => rule.text_en);
  await insertStatement(tx, { decision_id: row.id, fields: fieldsOf(row, broken), created_at: row.decided_at });
}

/** The transparency database takes so many at once, all or nothing. */
export const BATCH = 100;

/** Every statement made from `from` up to `to`, in batches, in their order. */
export async function* statementsBetween(sql: Reader, from: Date, to: Date): AsyncGenerator<StatementFields[]> {
  let after: StatementRow | null = null;
  for (;;) {
    const rows: StatementRow[] = await selectBetween(sql, { from, to, after }, BATCH);
    if (rows.length > 0) yield rows.map(({ fields }) => fields);
    if (rows.length < BATCH) return;
    after = rows.at(-1)!;
  }
}
