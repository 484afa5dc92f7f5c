// `palabre`, the object of a status that other servers do not have: how often it was seen, who may reply in its thread and
// whether the viewer may, and of a reply whether it is hidden and voted down. Stands behind the parts, before the marks.

import type { AccountId, PalabreStatus, ReplyPolicy } from '#contract';
import type { Sight } from '#moderation';
import type { Loaded, Marks } from '#parleys';

/** What is kept of it. */
export interface Own {
  /** How often it was seen; counted on while it is kept. */
  impressions: number;
  /** JSON of all that is the same for everybody, but for the impressions. */
  shared: string;
  isReply: boolean;
  /** Null where everyone may reply. */
  restricted: Restricted | null;
}

export interface Restricted {
  policy: ReplyPolicy;
  threadsAuthor: AccountId;
  /** Whom whoever began the thread names, there or here. */
  named: readonly AccountId[];
}

export function ownOf({ row, counts }: Loaded): Own {
  const isReply = row.thread_id !== row.id;
  const policy = row.thread_policy ?? 'everyone';
  const shared = {
    reply_policy: policy,
    thread_account_id: row.thread_author_id,
    ...(isReply && { downvotes_count: counts.downVotes, hidden: row.hidden_at !== null }),
    // Which of the two it is, who is denied is not told.
    ...(row.review !== null && { awaits_review: true }),
  };
  const { impressions } = counts;
  return { impressions, shared: JSON.stringify(shared).slice(1, -1), isReply, restricted: of(row) };
}

function of(row: Loaded['row']): Restricted | null {
  const { thread_policy: policy, thread_author_id: threadsAuthor } = row;
  if (policy === null || policy === 'everyone' || threadsAuthor === null) return null;
  const here = row.author_id === threadsAuthor ? row.mentions.map((mention) => mention.account_id) : [];
  return { policy, threadsAuthor, named: [...row.thread_named, ...here] };
}

/** What the viewer did with it, and what was decided of it. */
interface Seen {
  did: Marks | undefined;
  mayReply: boolean;
  sight: Sight | undefined;
}

/** What apps that know Palabre say of a restricted parley. */
const limitsOf = ({ isHeld, cover, labels, mayEngage }: Sight): NonNullable<PalabreStatus['moderation']> => ({
  held: isHeld,
  cover,
  labels: labels.map(({ category, words }) => ({ category, words })),
  can_engage: mayEngage,
});

/** For one viewer; null for a stranger, whom nothing is said of themselves. */
export function ownJson(own: Own, viewer: AccountId | null, { did, mayReply, sight }: Seen): string {
  const limited = sight ? `,"moderation":${JSON.stringify(limitsOf(sight))}` : '';
  const shared = `,"palabre":{"impressions_count":${own.impressions},${own.shared}${limited}`;
  if (viewer === null) return `${shared}}`;
  if (!own.isReply) return `${shared},"can_reply":${mayReply}}`;
  return `${shared},"can_reply":${mayReply},"downvoted":${did?.isVotedDown ?? false}}`;
}
