// Bursts: the same text from many accounts.

export { markSaid, othersSaying } from './bursts.ts';
export { isBurst, othersNeeded, type Told as BurstTold } from './is-burst.ts';
export type { Spoken } from './window.ts';
