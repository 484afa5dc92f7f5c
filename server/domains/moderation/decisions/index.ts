// What was decided, by whom, and taken back.

export { decide, decideIn, endOverdue, undo, undoIn, type Decision } from './decide.ts';
export { selectOfCase as decisionsOfCase, selectOfCases as decisionsOfCases } from './of-case.sql.ts';
export {
  findDecision,
  selectDecisions as decisionsOfIds,
  hasStanding as hasStandingDecision,
  selectOfAuthor as decisionsOn,
  selectOfSubject as decisionsOf,
  type DecisionRow,
  type Source,
} from './decisions.sql.ts';
