// A conversation of few as the Mastodon API shows it.

import type { Account, Status } from '../entities.ts';

export interface Conversation {
  id: string;
  unread: boolean;
  /** The others in it. */
  accounts: Account[];
  last_status: Status | null;
}
