// The statements on the decisions of one case.

import type { Id } from '#contract';
import type { Reader } from '#platform';
import { decisionColumns, type DecisionRow } from './decisions.sql.ts';

/** What was decided about a case, newest first. */
export const selectOfCase = (sql: Reader, caseId: Id): Promise<DecisionRow[]> => sql<DecisionRow[]>`
  select ${decisionColumns(sql)} from decisions where case_id = ${caseId} order by id desc limit 200`;
