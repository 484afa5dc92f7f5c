// A question with answers to choose from, as the API shows it. It goes by the id of its parley.

import type { CustomEmoji } from './emoji.ts';

export interface PollOption {
  title: string;
  /** Null while the author hides the counts. */
  votes_count: number | null;
}

export interface Poll {
  id: string;
  expires_at: string;
  expired: boolean;
  multiple: boolean;
  votes_count: number;
  voters_count: number;
  options: PollOption[];
  emojis: CustomEmoji[];
  // The viewer's own, present for a signed-in viewer. One's own poll counts as voted in.
  voted?: boolean;
  own_votes?: number[];
}
