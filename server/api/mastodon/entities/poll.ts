// A poll as one viewer sees it.

import type { AccountId, CustomEmoji, Poll } from '#contract';
import type { Results } from '#parleys';

/** What is kept of a poll, for everybody. */
export type KeptPoll = Results & { emojis: CustomEmoji[] };

/** @param own what the viewer chose, if they did. */
export function presentPoll(kept: KeptPoll, viewer: AccountId | null, own: number[] | undefined, now: Date): Poll {
  const { row, voters, votes, emojis } = kept;
  const isOver = row.ends_at <= now;
  const poll: Poll = {
    id: row.parley_id,
    expires_at: row.ends_at.toISOString(),
    expired: isOver,
    multiple: row.is_multiple,
    votes_count: votes.reduce((sum, n) => sum + n, 0),
    voters_count: voters,
    options: row.options.map((title, i) => ({ title, votes_count: isOver || !row.hides_totals ? votes[i]! : null })),
    emojis,
  };
  if (viewer === null) return poll;
  return { ...poll, voted: own !== undefined || row.author_id === viewer, own_votes: own ?? [] };
}
