// What may be written in the ledger, and the facts each kind carries. Transparency figures are computed from these and from
// nothing else, so what is not said here is never published.

/** The closed list. Each names something that was done, at the moment it was done. */
export const entryKinds = [
  'verdict',
  'decision',
  'reversal',
  'appeal',
  'appeal-decision',
  'report',
  'report-outcome',
  'notice',
  'notice-outcome',
  'order',
  'order-outcome',
  'review',
  'canary',
  'policy',
  'preservation',
  'referral',
  'volume',
] as const;
export type EntryKind = (typeof entryKinds)[number];

/** The id of an entry, as `record` returned it: what later entries name in `of`. */
export type LedgerId = string & { readonly ledger: true };

/** Who found it. `screen`: our own models, rules and banks, before anybody said anything. */
export type FoundBy = 'screen' | 'staff' | 'report' | 'notice' | 'trusted-flagger' | 'order';
/** How much of it was done without a person: all, a part (found by us, decided by a person), nothing. */
export type Automation = 'full' | 'partial' | 'none';
export type Tongue = 'fr' | 'en' | 'other';

/** What each kind says. Codes and numbers only; `category` is one of moderation's harms, such as 'threats'. */
export interface FactsOf {
  /** The screen's word on what somebody made: A hides at once, B holds for a person. Nothing is recorded for what passes. */
  verdict: {
    category: string;
    tier: 'A' | 'B';
    measure: 'hide' | 'hold' | 'limit' | 'none';
    /** Version of the policy, such as 'threats.12'. */
    policy: string;
    /** 'text', 'image', 'url' …: what was judged. */
    surface: string;
    tongue?: Tongue;
    /** From being accepted to being invisible everywhere. */
    hidden_ms?: number;
    /** Judged beside the acting policy; nothing was done. */
    is_shadow?: boolean;
  };
  /** A measure against content or an account. One entry a decision, whatever it consists of. */
  decision: {
    category: string;
    /** 'remove', 'label', 'suspend' …; one at least. */
    measures: string[];
    found_by: FoundBy;
    automation: Automation;
    policy: string;
    /** The kind of subject: 'parley', 'account' … */
    surface: string;
    /** Under the law, or under our own rules. */
    ground: 'law' | 'terms';
    /** The rule of the town, by its number. */
    rule?: string;
    tongue?: Tongue;
    /** Hours until it ends by itself; absent when it has no end. */
    hours?: number;
    /** When what it is about was made. */
    content_at?: string;
    /** The entry that led to it: a verdict, a report, a notice, an order. */
    of?: LedgerId;
    /** From what led to it to this. */
    took_ms?: number;
  };
  /** A decision that was taken back. */
  reversal: { of: LedgerId; why: 'appeal' | 'error' | 'expired' | 'review' | 'law'; automation: Automation };
  appeal: { of: LedgerId; category: string };
  'appeal-decision': {
    of: LedgerId;
    category: string;
    outcome: 'upheld' | 'overturned' | 'partly';
    by: 'person' | 'jury';
    /** Whether somebody else than the first decider decided. */
    is_other_person: boolean;
    took_ms?: number;
  };
  report: { category: string; surface: string };
  'report-outcome': {
    of: LedgerId;
    category: string;
    outcome: 'acted' | 'fine' | 'duplicate' | 'gone';
    took_ms?: number;
  };
  /** DSA article 16. One entry an item: a hundred links are a hundred entries. */
  notice: { category: string; surface: string; is_trusted: boolean };
  'notice-outcome': {
    of: LedgerId;
    category: string;
    outcome: 'resolved' | 'justified';
    automation: Automation;
    took_ms?: number;
  };
  /** An authority's. `legal_basis` such as 'tco', 'lcen'. */
  order: { legal_basis: string; due_hours: number; country?: string };
  'order-outcome': {
    of: LedgerId;
    outcome: 'disabled' | 'precautionary-hide' | 'refused' | 'restored';
    automation: Automation;
    took_ms?: number;
  };
  /** A second look at a decision, or a look at what was never flagged: how good we are. */
  review: { of?: LedgerId; sample: 'decisions' | 'unflagged'; outcome: 'right' | 'wrong'; category: string };
  /** A threat of our own making that went through the screen. Never seen by anybody. `hidden_ms` null: it was missed. */
  canary: { category: string; tongue: Tongue; tier: 'A' | 'B' | 'none'; hidden_ms: number | null };
  /** A policy that begins, in earnest or in its shadow. */
  policy: { category: string; version: string; level: string; mode: 'shadow' | 'live' | 'off' };
  /** Evidence sealed, or released at its end. */
  preservation: { what: 'sealed' | 'released'; legal_basis: string; days?: number };
  referral: { category: string; to: 'police' };
  /** How much was judged in an hour, so that all else can be put in proportion. */
  volume: { judged: number; surface: string; hour: string };
}

/** What is judged or spoken of, as its own domain knows it. Only its salted hash is published. */
export interface Subject {
  /** 'parley', 'account', 'medium', 'collection', 'list', 'message', 'report' … */
  kind: string;
  id: string;
}

/** Something that was done, as whoever did it tells the ledger. */
export interface LedgerEntry<K extends EntryKind = EntryKind> {
  /** The id of the row that it tells of, where there is one (a decision's, a report's): whoever has that finds the entry by it. */
  id?: string | undefined;
  kind: K;
  /** When it was done. */
  at: Date;
  facts: FactsOf[K];
  /** What it is about. The same subject has the same hash in all entries, until its salt is erased. */
  subject?: Subject | undefined;
  /** The words or bytes it was done on. Published as a salted hash: whoever has them can be shown that it was these. */
  content?: string | Uint8Array | undefined;
}
