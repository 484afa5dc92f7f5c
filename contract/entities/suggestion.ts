// Whom one might like to follow, as the Mastodon API says it.

import type { Account } from '../entities.ts';

export type SuggestionSource = 'featured' | 'friends_of_friends' | 'most_followed';

export interface Suggestion {
  /** An older name for the first of `sources`. */
  source: string;
  sources: SuggestionSource[];
  account: Account;
}
