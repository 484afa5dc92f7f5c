// How careful to be, as data: a level for each category, and whether it may act at once (tier A) or only hold for a human (tier B). A score of 0.5 is
// where about one in a hundred ordinary posts would be held; tier A begins where the independent set (docs/moderation-measures.md) showed 19 of 20 to
// be right: what it hides wrongly costs more than what it leaves for tier B.

import type { Screened } from './categories.ts';

export const CAUTIONS = ['off', 'cautious', 'balanced', 'strict'] as const;
export type Caution = (typeof CAUTIONS)[number];

export interface CategoryPolicy {
  level: Caution;
  /** Whether tier A is open to it: may hide without a human. */
  acts: boolean;
}
export type Policy = Record<Screened, CategoryPolicy>;

export interface Thresholds {
  hold: number;
  act: number;
}

export const THRESHOLDS: Record<Caution, Thresholds> = {
  off: { hold: Infinity, act: Infinity },
  cautious: { hold: 0.7, act: 0.97 },
  balanced: { hold: 0.5, act: 0.95 },
  strict: { hold: 0.35, act: 0.9 },
};

export const DEFAULT_POLICY: Policy = {
  threats: { level: 'balanced', acts: true },
  hate: { level: 'balanced', acts: true },
  harassment: { level: 'balanced', acts: false },
  'self-harm': { level: 'balanced', acts: false },
  sexual: { level: 'cautious', acts: false },
  scams: { level: 'balanced', acts: false },
  doxxing: { level: 'balanced', acts: false },
};
