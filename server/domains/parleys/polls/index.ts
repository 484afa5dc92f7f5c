// Polls: asked with a parley, chosen in, ended by a job.

export { choose } from './choose.ts';
export type { Question } from './question.ts';
export type { Results } from './results.ts';
export { selectChoices as choicesOf } from './ballots.sql.ts';
