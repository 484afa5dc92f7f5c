// The console of the staff: queues, cases, what is decided there and by whom. Nothing of this is ever in a public entity.

import type { Harm, Reportable, ReportState } from './report.ts';

/** What the staff may be let do. */
export const permissions = [
  'reports.view',
  'cases.decide',
  'cases.assign',
  'cases.bulk',
  'accounts.sanction',
  'appeals.decide',
  'orders.handle',
  'policies.edit',
  'queues.edit',
  'templates.edit',
  'reporters.mute',
  'bulk.read',
  'ledger.view',
  'house.watch',
  'staff.manage',
] as const;
export type Permission = (typeof permissions)[number];

/** Who is at the console and what they may do. */
export interface ConsoleSelf {
  account_id: string;
  role: string;
  permissions: Permission[];
  /** Slugs of the queues they may work on. */
  queues: string[];
  second_factor: SecondFactor;
}

export interface SecondFactor {
  is_enrolled: boolean;
  /** Until when this sign-in may be used at the console; null where it must be proved (again). */
  passed_until: string | null;
  recovery_codes_left: number;
}

/** What enrolling shows once: for an app that makes codes. */
export interface NewSecondFactor {
  secret: string;
  /** otpauth://… */
  uri: string;
}

/** By whom a case was brought. `alarm`: the house itself watches its staff. */
export const caseSources = ['report', 'notice', 'automat', 'flagger', 'order', 'review', 'audit', 'alarm'] as const;
export type CaseSource = (typeof caseSources)[number];

/** What a queue takes: all that is named must fit; an empty rule takes everything. */
export interface QueueRule {
  harms?: Harm[];
  languages?: string[];
  kinds?: Reportable[];
  sources?: CaseSource[];
}

export interface ConsoleQueue {
  slug: string;
  name: { en: string; fr: string };
  rules: QueueRule[];
  position: number;
  /** Without it one may not see the queue. */
  permission: Permission;
  open: number;
  overdue: number;
  /** When the oldest that waits was opened. */
  oldest_at: string | null;
  due_next_at: string | null;
  decided_hour: number;
  decided_day: number;
}

/** A case as it stands in a list. */
export interface ConsoleCase {
  id: string;
  subject: { kind: Reportable; id: string };
  author_id: string;
  /** The author's handle; null once they are gone. */
  author: string | null;
  harm: Harm;
  source: CaseSource;
  queue: string;
  language: string | null;
  priority: number;
  /** How often it was escalated. */
  level: number;
  reports: number;
  tags: string[];
  opened_at: string;
  due_at: string;
  is_overdue: boolean;
  assigned_to: string | null;
  assigned_until: string | null;
  closed_at: string | null;
  outcome: CaseOutcome | null;
  /** To be sent back with what one decides: a case that changed meanwhile is refused. */
  version: number;
  /** Its first words. */
  excerpt: string;
}

export const caseOutcomes = ['acted', 'fine', 'gone', 'merged'] as const;
export type CaseOutcome = (typeof caseOutcomes)[number];

/** What a subject was when it was frozen. */
export interface Evidence {
  kind: Reportable;
  id: string;
  frozen_at: string;
  keep_until: string;
  /** What it says: of a parley its text, of an account its bio, of a collection its description. */
  words: string;
  warning: string;
  language: string | null;
  media: EvidenceMedium[];
  poll_options: string[];
  links: string[];
  /** What it said before, the oldest first. */
  versions: { words: string; warning: string; at: string }[];
  /** What it answers. */
  parent: { id: string; author: string; words: string } | null;
  author: { id: string; handle: string; name: string; bio: string; fields: { name: string; value: string }[] };
  visibility: string | null;
  created_at: string | null;
}

export interface EvidenceMedium {
  id: string;
  kind: string;
  key: string | null;
  small_key: string | null;
  description: string | null;
  blurhash: string | null;
  /** Of its bytes, once they are sealed. */
  sha256: string | null;
}

/** A report as the staff sees it. */
export interface ConsoleReport {
  id: string;
  created_at: string;
  /** Null once they are gone. */
  reporter_id: string | null;
  reporter: string | null;
  harm: Harm;
  note: string;
  rule_ids: string[];
  parley_ids: string[];
  state: ReportState;
  /** What this reporter's reports were worth: 0 to 1, 0.5 for somebody new. */
  weight: number;
}

export const caseEventKinds = [
  'opened',
  'reported',
  'held',
  'assigned',
  'released',
  'noted',
  'tagged',
  'untagged',
  'escalated',
  'overdue',
  'diverted',
  'decided',
  'closed',
  'reopened',
  'undone',
  'referred',
  'alarm',
] as const;
export type CaseEventKind = (typeof caseEventKinds)[number];

export interface CaseEvent {
  id: string;
  kind: CaseEventKind;
  at: string;
  by: string | null;
  by_handle: string | null;
  note: string;
  data: Record<string, unknown>;
}

/** A decision as the staff sees it. */
export interface ConsoleDecision {
  id: string;
  case_id: string | null;
  subject: { kind: Reportable; id: string };
  measure: string;
  category: string | null;
  rule_ids: string[];
  automat: string | null;
  decided_by: string | null;
  decided_by_handle: string | null;
  decided_at: string;
  ends_at: string | null;
  undone_at: string | null;
  facts: string;
  note: string;
}

/** All that one needs to decide. */
export interface WholeCase extends ConsoleCase {
  evidence: Evidence[];
  /** As it stands now; null where it is gone. */
  now: { words: string; is_changed: boolean } | null;
  thread: { id: string; author: string; words: string; created_at: string }[];
  event_log: CaseEvent[];
  report_list: ConsoleReport[];
  author_history: {
    account_id: string;
    handle: string | null;
    created_at: string | null;
    followers: number;
    parleys: number;
    is_suspended: boolean;
    decisions: ConsoleDecision[];
    /** Cases on this author and on what they made, the newest first. */
    cases: ConsoleCase[];
  };
  /** Open cases of the same harm that say the same, or are by the same author. */
  similar: ConsoleCase[];
  decisions: ConsoleDecision[];
  /** Who else shows the very same images, films or sounds. */
  elsewhere: { medium_id: string; parley_id: string; author_id: string }[];
  /** Measures this member of the staff may take on this subject. */
  offers: string[];
}

/** One thing done about a case. */
export interface CaseAction {
  measure: string;
  /** Without one, the subject of the case. */
  subject?: { kind: Reportable; id: string };
  ends_at?: string;
  terms?: Record<string, unknown>;
}

export interface ConsoleTemplate {
  id: string;
  title: { en: string; fr: string };
  /** What the author is told, by language. */
  words: { en: string; fr: string };
  harm: Harm | null;
  measure: string | null;
  /** The key that takes it at the console. */
  shortcut: string | null;
}

export interface ConsoleFigures {
  at: string;
  open: number;
  overdue: number;
  oldest_at: string | null;
  queues: ConsoleQueue[];
  moderators: { account_id: string; handle: string | null; decided_hour: number; decided_day: number; holds: number }[];
}

export const proposalKinds = [
  'set-role',
  'reset-password',
  'reset-second-factor',
  'suspend',
  'bulk-decide',
  'disable-policy',
  'disable-bank',
] as const;
export type ProposalKind = (typeof proposalKinds)[number];

/** What waits for a second person. */
export interface Proposal {
  id: string;
  kind: ProposalKind;
  account_id: string | null;
  data: Record<string, unknown>;
  why: string;
  proposed_by: string | null;
  proposed_by_handle: string | null;
  proposed_at: string;
  expires_at: string;
  state: 'waiting' | 'confirmed' | 'refused' | 'expired';
  decided_by: string | null;
  decided_at: string | null;
}
