// What counts against people, and for how long.

export { LADDER, nextRung, rungOf, type Rung } from './ladder.ts';
export { recordOf, type TrackRecord } from './record.ts';
export { isGrave, strikesOf, type Strike } from './strikes.ts';
