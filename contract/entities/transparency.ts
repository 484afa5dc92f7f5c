// What is published about moderation, computed from the ledger. Durations are milliseconds, exact to one per cent.

export interface Durations {
  n: number;
  p50: number | null;
  p95: number | null;
  p99: number | null;
}

/** How often something was so, by what it was. */
export type Counts = Record<string, number>;

/** Of one category, or of all. */
export interface HarmFigures {
  category: string;
  /** Of the screen, by tier. */
  verdicts: Counts;
  /** By automation: full, partial, none. What was found fine, and what a program held until a person looked, is apart. */
  decisions: Counts;
  /** By automation: looked at and found fine. */
  cleared: Counts;
  /** Held by a program until a person looked. */
  held: number;
  /** By who found it. */
  found_by: Counts;
  /** The share of decisions that we found before anybody told us; null without decisions. */
  proactive: number | null;
  measures: Counts;
  reports: number;
  notices: number;
  appeals: number;
  appeal_outcomes: Counts;
  /** By the decision's automation: how many turned out to be wrong, and their share. What a program held and a person found fine is one. */
  overturned: Record<string, { n: number; share: number | null }>;
  /** From accepted to invisible everywhere, by tier. */
  hidden: Record<string, Durations>;
  /** From what asked for it to the answer: hold (until a person looked), report, notice, appeal, order. */
  answered: Record<string, Durations>;
}

export interface TransparencyFigures {
  /** Days, UTC; `to` is not among them. */
  from: string;
  to: string;
  /** How many entries of the ledger were counted; all that follows is in the first so many. */
  entries: number;
  /** What was judged, by what it was. */
  judged: Counts;
  total: HarmFigures;
  categories: HarmFigures[];
  /** Decisions by automation, reports, and medians of the time to be hidden, day by day, without gaps. */
  days: { day: string; decisions: Counts; reports: number; hidden_p50: number | null }[];
  /** What waits now. */
  queues: { kind: string; category: string; n: number; oldest_at: string }[];
  /** By language. */
  canaries: { tongue: string; sent: number; hidden: Durations; held: number; missed: number }[];
  orders: { received: number; outcomes: Counts; late: number };
  /** A second look at decisions and at what was never flagged. */
  reviews: Counts;
  referrals: number;
}
