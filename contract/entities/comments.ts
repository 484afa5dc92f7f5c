// What Palabre says of a parley besides what the Mastodon API has words for: one object in the status, which other clients
// pass over.

export const replyPolicies = ['everyone', 'followed', 'mentioned', 'verified'] as const;
/** Who may reply in a thread: everyone, whom its author follows, whom its author names, who is verified. */
export type ReplyPolicy = (typeof replyPolicies)[number];

/** Which replies wait for whoever began the thread: none, those of people they do not follow, all. */
export const reviewPolicies = ['open', 'strangers', 'all'] as const;
export type ReviewPolicy = (typeof reviewPolicies)[number];
export const wordActions = ['wait', 'deny'] as const;
export type WordAction = (typeof wordActions)[number];
export const personStandings = ['approved', 'denied', 'muted'] as const;
export type PersonStanding = (typeof personStandings)[number];
export const reviewStates = ['pending', 'approved', 'denied', 'muted'] as const;
export type ReviewState = (typeof reviewStates)[number];

export const replySorts = ['best', 'newest', 'oldest', 'controversial', 'most_answered'] as const;
export type ReplySort = (typeof replySorts)[number];

export interface PalabreStatus {
  /** How often it was seen. Not said on pages, which are drawn once for many. */
  impressions_count?: number;
  /** Of the thread it stands in, as whoever began that decided. */
  reply_policy: ReplyPolicy;
  /** Whose thread it stands in: they hide replies. Null when its first parley is gone. */
  thread_account_id: string | null;
  /** Of a reply: how many voted it down. */
  downvotes_count?: number;
  /** Of a reply: whether it is hidden from the thread. */
  hidden?: boolean;
  /** Of a reply: whoever began the thread has not let it stand; only they and its author are shown it. */
  awaits_review?: true;
  /** Where the moderation has decided something of it that this reader is told. */
  moderation?: {
    /** It waits for somebody to look at it: only its author is shown it. */
    held: boolean;
    /** Its category, where it is shown only once the reader asks for it. */
    cover: string | null;
    labels: { category: string | null; words: { en: string; fr: string } | null }[];
    /** It may be answered, echoed, quoted. */
    can_engage: boolean;
  };
  // For a signed-in viewer.
  can_reply?: boolean;
  /** Of a reply. */
  downvoted?: boolean;
}

/** How often a parley was seen, for its author. */
export interface Impressions {
  id: string;
  step: 'hour' | 'day';
  /** Of all time. */
  total: number;
  /** Every step, oldest first: a week of hours or a year of days at most. `at` is when it begins, UTC. */
  series: { at: string; count: number }[];
}
