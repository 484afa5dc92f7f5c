// What an account may do, and whether it is here at all: suspensions, and bounds that stand for a while.

export { suspend, restore } from './suspend.ts';
export { isBound, requireUnbound } from './bounds.ts';
export { mayBeFound, mayBeRecommended } from './bounds.sql.ts';
export { setStanding, type AccountStanding } from './set-standing.ts';
