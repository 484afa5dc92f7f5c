// What an evidence pack holds: for a host, a store, a court, who ask whether we act, and how fast.

import type { TransparencyFigures } from '#contract';
import type { Period } from '../figures/figures.ts';

/** One thing that somebody may ask about, with what became of it. */
export interface Item {
  entry: string;
  position: number;
  kind: string;
  category: string;
  at: string;
  /** What became of it: an outcome's word, a measure's; 'open' while it waits. */
  state: string;
  answered_at: string | null;
  took_ms: number | null;
  /** From the leaf to the root of the pack's head, base64. */
  proof: string[];
}

export interface Example {
  /** As it was asked: an address or an id. */
  asked: string;
  /** 'resolved': something was done; 'justified': a person found it fine; 'open'; 'unknown': nothing was ever recorded. */
  state: 'resolved' | 'justified' | 'open' | 'unknown';
  items: Item[];
}

export interface Evidence {
  town: string;
  period: Period;
  made_at: string;
  /** How long it took to make. */
  seconds: number;
  ledger: {
    note: string | null;
    key: string | null;
    entries: number;
    heads: number;
    holds: boolean;
    problem: string | null;
  };
  figures: TransparencyFigures;
  /** Whether the figures, counted here from every entry anew, are those that are published; null while new ones were counted. */
  agrees: boolean | null;
  rules: { en: string; fr: string }[];
  /** What the screen acts by: the newest of each category. */
  policies: { category: string; version: string; level: string; mode: string; since: string }[];
  examples: Example[];
  notices: Item[];
  orders: Item[];
  /** Decisions drawn at random. */
  sample: Item[];
  /** Notices and orders that were too many to list. */
  left_out: number;
}
