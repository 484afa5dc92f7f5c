// Why something was decided: for whom it concerns, and for the public record.

export { type StatementFields } from './fields.ts';
export { statementsBetween } from './state.ts';
export {
  selectBetween as statementsPage,
  selectStatements as statementsOf,
  type StatementRow,
} from './statements.sql.ts';
export { asText, toldOf, tongueOfLocale, type Told } from './words.ts';
