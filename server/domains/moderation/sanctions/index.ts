// What decisions on an account do to it.

export { FEATURES_BY_DEFAULT, standingOf } from './standing-of.ts';
export { lift, liftAll, sanction, type Sanction } from './sanction.ts';
