// The statements on second looks.

import type { Id } from '#contract';
import type { Reader, Tx } from '#platform';
import { decisionColumns, type DecisionRow } from '../decisions/decisions.sql.ts';

/** What was decided between two ids and stands. */
export const selectDecidedBetween = (sql: Reader, from: string, until: string): Promise<DecisionRow[]> => sql<
  DecisionRow[]
>`
  select ${decisionColumns(sql)} from decisions
  where id >= ${from} and id < ${until} and undone_at is null order by id limit 20000`;

export async function findSampled(tx: Tx, decision: Id): Promise<boolean> {
  return (await tx`select from second_looks where decision_id = ${decision}`).length > 0;
}

export async function insertSampled(tx: Tx, decision: Id, now: Date): Promise<void> {
  await tx`insert into second_looks (decision_id, sampled_at) values (${decision}, ${now}) on conflict do nothing`;
}
