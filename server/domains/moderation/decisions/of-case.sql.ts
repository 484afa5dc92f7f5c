// The statements on the decisions of cases.

import type { Id } from '#contract';
import type { Reader } from '#platform';
import { decisionColumns, type DecisionRow } from './decisions.sql.ts';

/** What was decided about a case, newest first. */
export const selectOfCase = (sql: Reader, caseId: Id): Promise<DecisionRow[]> => sql<DecisionRow[]>`
  select ${decisionColumns(sql)} from decisions where case_id = ${caseId} order by id desc limit 200`;

/** What was decided about several cases, the oldest first. */
export const selectOfCases = (sql: Reader, cases: readonly Id[]): Promise<DecisionRow[]> => sql<DecisionRow[]>`
  select ${decisionColumns(sql)} from decisions where case_id = any(${cases as Id[]}::bigint[]) order by id limit 2000`;
