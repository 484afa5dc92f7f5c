// What every action receives first: who asks, when it is, where to read, where to log. These four, for ever.

import type { AccountId } from '#contract';
import type { Reader } from './database.ts';
import type { Log } from './log.ts';

export type Role = 'member' | 'moderator' | 'admin';
export interface Viewer {
  id: AccountId;
  role: Role;
}

export interface Act {
  /** Who asks; null for a stranger. */
  viewer: Viewer | null;
  now: Date;
  sql: Reader;
  log: Log;
}

/** An act whose viewer is signed in. */
export interface SignedAct extends Act {
  viewer: Viewer;
}
