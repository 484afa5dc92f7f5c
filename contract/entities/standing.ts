// What the moderation decided of somebody, as they are told of it, and what they say against it.

import type { Account } from '../entities.ts';
import type { Bound } from '../standing.ts';

/** A decision as apps of the Mastodon API know it. */
export interface AccountWarning {
  id: string;
  action: 'none' | 'disable' | 'mark_statuses_as_sensitive' | 'delete_statuses' | 'sensitive' | 'silence' | 'suspend';
  text: string;
  status_ids: string[] | null;
  target_account: Account;
  appeal: { text: string; state: 'approved' | 'rejected' | 'pending' } | null;
  created_at: string;
}

/** How an account stands, and why. */
export interface AccountStatus {
  standing: 'good' | 'warned' | 'limited' | 'read-only' | 'suspended';
  /** Null while it is not suspended, and of what is for good. */
  suspended_until: string | null;
  bounds: Bound[];
  strikes: OwnStrike[];
  decisions: OwnDecision[];
}

/** What counts against somebody until it is forgotten. */
export interface OwnStrike {
  id: string;
  at: string;
  decays_at: string;
  grave: boolean;
  decision_ids: string[];
}

export interface OwnDecision {
  id: string;
  at: string;
  subject: { kind: string; id: string };
  /** What it was, as far as it is still held. */
  words: string | null;
  measure: string;
  features: string[];
  category: string | null;
  ends_at: string | null;
  /** In the person's language. */
  what: string;
  why: string[];
  how: string;
  facts: string;
  automated: boolean;
  state: 'stands' | 'ended' | 'undone';
  appeal: OwnAppeal | null;
  /** Until when it may be appealed; null where it may not, or was. */
  appeal_until: string | null;
  /** The statement of reasons as it goes into the EU's database. */
  statement: Record<string, unknown> | null;
}

export interface OwnAppeal {
  id: string;
  words: string;
  created_at: string;
  /** By when somebody should have decided. */
  due_at: string;
  decided_at: string | null;
  outcome: 'upheld' | 'overturned' | 'changed' | null;
  answer: string;
}

/** An appeal as the staff see it. */
export interface AppealCase extends OwnAppeal {
  party: 'author' | 'reporter';
  account_id: string | null;
  /** Whether the one who asks may decide it: never who decided first. */
  may_decide: boolean;
  by_jury: boolean;
  decision: OwnDecision & { decided_by: string | null; automat: string | null; note: string };
  notes: { id: string; account_id: string; words: string; created_at: string }[];
}

/** What the staff know of somebody before they judge. */
export interface AccountRecord {
  standing: AccountStatus['standing'];
  bounds: Bound[];
  strikes: OwnStrike[];
  points: number;
  /** A suggestion, no more. */
  next: { measure: string; hours: number | null; features: string[] };
  /** Others whose mail comes to the same box: a hint that somebody may have come back. Nothing acts on it. */
  same_box: { id: string; username: string; suspended: boolean }[];
  decisions: OwnDecision[];
}
