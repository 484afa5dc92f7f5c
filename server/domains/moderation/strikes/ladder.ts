// The ladder: what is suggested for somebody's next strike, as data. It suggests to a person; nothing acts by itself.

import type { Limitable } from '#contract';
import type { AccountMeasure } from '../restrictions/measures.ts';
import type { Strike } from './strikes.ts';

export interface Rung {
  /** From so many points on. */
  from: number;
  measure: AccountMeasure;
  /** Null: for good. */
  hours: number | null;
  features?: readonly Limitable[];
}

export const LADDER: readonly Rung[] = [
  { from: 1, measure: 'warn', hours: null },
  {
    from: 2,
    measure: 'limit',
    hours: 7 * 24,
    features: ['links', 'media', 'mentions', 'replies', 'messages', 'recommended'],
  },
  { from: 3, measure: 'read-only', hours: 12 },
  { from: 4, measure: 'read-only', hours: 7 * 24 },
  { from: 5, measure: 'suspend', hours: 30 * 24 },
  { from: 6, measure: 'suspend', hours: null },
];

/** A grave one goes two rungs up. */
const POINTS = { grave: 2, other: 1 } as const;

export const pointsOf = (strikes: readonly Strike[]): number =>
  strikes.reduce((sum, { isGrave }) => sum + (isGrave ? POINTS.grave : POINTS.other), 0);

/** The rung that `strikes` come to; null for none. */
export const rungOf = (strikes: readonly Strike[]): Rung | null =>
  LADDER.findLast(({ from }) => from <= pointsOf(strikes)) ?? null;

/** What one more would come to: what a moderator is shown before they decide. */
export const nextRung = (strikes: readonly Strike[], isGrave: boolean): Rung =>
  LADDER.findLast(({ from }) => from <= pointsOf(strikes) + (isGrave ? POINTS.grave : POINTS.other))!;
