// Policies: what the screen does, decided by people, tried before it acts.

export {
  BACKTEST_JOB,
  beginPolicy,
  endPolicy,
  listPolicies,
  policyOf,
  proposal,
  proposePolicy,
  type Proposal,
} from './propose.ts';
export type { Backtest, PolicyRow, ShadowSum } from './policies.sql.ts';
export { beginTrial, isWatched, watch, type Said, type Trial } from './trial.ts';
