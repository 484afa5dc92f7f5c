// What the screen shall reach, each beside what it reached. Pure.

import type { Figures } from './figures.ts';
import type { Lang } from './labels.ts';
import type { Share } from './share.ts';

export interface Target {
  what: string;
  of(figures: Figures): Share;
  /** At least this, or at most; a language each. */
  atLeast?: Record<Lang, number>;
  atMost?: Record<Lang, number>;
}

const both = (value: number): Record<Lang, number> => ({ en: value, fr: value });

export const TARGETS: readonly Target[] = [
  { what: 'tier A precision, threats and incitement', of: (of) => of.precision.a, atLeast: both(0.95) },
  { what: 'tier A recall, threats and incitement', of: (of) => of.recall.a, atLeast: { en: 0.7, fr: 0.65 } },
  { what: 'tier A recall, those that say so openly', of: (of) => of.openRecall.a },
  { what: 'tier A, ordinary posts hidden', of: (of) => of.ordinary.a, atMost: both(0.0005) },
  { what: 'tier B precision, threats and incitement', of: (of) => of.precision.b },
  { what: 'tier B recall, threats and incitement', of: (of) => of.recall.b, atLeast: { en: 0.92, fr: 0.88 } },
  { what: 'recall by score, at 1 % of ordinary posts', of: (of) => of.atOnePercent },
  { what: 'tier B recall, those that say so openly', of: (of) => of.openRecall.b },
  { what: 'tier B, ordinary posts held', of: (of) => of.ordinary.b, atMost: both(0.01) },
  { what: 'hard negatives hidden (A)', of: (of) => of.hard.a, atMost: both(0.03) },
  { what: 'hard negatives held (A or B)', of: (of) => of.hard.b, atMost: both(0.15) },
  { what: 'disguised threats, tier A recall', of: (of) => of.disguised.a },
  { what: 'disguised threats, tier B recall', of: (of) => of.disguised.b, atLeast: { en: 0.9, fr: 0.85 } },
  { what: 'ordinary posts in the same disguises, held', of: (of) => of.disguisedOrdinary.b },
];

/** Points between the languages that the gap may have. */
export const GAP = 0.05;
/** Of one post, in microseconds, p99; and lines a second of the command. */
export const COST = { p99: 1000, linesPerSecond: 5000 };

export function verdictOf(target: Target, figures: Figures): { limit: string; met: boolean | null } {
  const { value } = target.of(figures);
  const least = target.atLeast?.[figures.lang];
  const most = target.atMost?.[figures.lang];
  if (least !== undefined) return { limit: `≥ ${(least * 100).toFixed(0)} %`, met: value >= least };
  if (most !== undefined) return { limit: `≤ ${most * 100} %`, met: value <= most };
  return { limit: '–', met: null };
}
