// What every action receives first: who asks, when it is, where to read, where to log. These four, for ever; and for who reads,
// through what they look.

import type { AccountId, Bound } from '#contract';
import type { Reader } from './database.ts';
import type { Log } from './log.ts';

export type Role = 'member' | 'moderator' | 'senior' | 'admin';
export interface Viewer {
  id: AccountId;
  role: Role;
  /** What the moderation does not let them do for a while: nothing, for nearly everybody. */
  bounds?: readonly Bound[] | undefined;
}

/** Through what somebody looks: what is shown to them may depend on it. */
export interface Vantage {
  /** The profile of their client, such as 'web' or 'ios'. */
  client: string;
  /** ISO 3166 alpha-2; null when it is not known. */
  region: string | null;
  /** They said so, of themselves. */
  isAdult: boolean;
}

export interface Act {
  /** Who asks; null for a stranger. */
  viewer: Viewer | null;
  now: Date;
  sql: Reader;
  log: Log;
  /** Without it they are taken for the web app, somewhere. */
  from?: Vantage;
}

/** An act whose viewer is signed in. */
export interface SignedAct extends Act {
  viewer: Viewer;
}
