// Sums as figures are read from them: how often, in which variants, with which durations. Pure.

import type { Counts, Durations } from '#contract';
import { durationsOf } from './buckets.ts';
import type { Line, What } from './lines.ts';

type Sum = Omit<Line, 'day'>;

export interface Sums {
  /** variant → how often. @param category all of them where none is named. */
  counts(what: What, category?: string): Counts;
  total(what: What, category?: string): number;
  /** variant → durations. */
  durations(what: What, category?: string): Record<string, Durations>;
  categories(): string[];
}

/** Of these categories each entry is its own affair, not a harm's. */
const ALL = 'all';

export function openSums(sums: readonly Sum[]): Sums {
  const byWhat = Map.groupBy(sums, (sum) => sum.what);
  const of = (what: What, category?: string): Sum[] =>
    (byWhat.get(what) ?? []).filter((sum) => category === undefined || sum.category === category);
  const counts = (what: What, category?: string): Counts => {
    const found: Counts = {};
    for (const { variant, n } of of(what, category)) found[variant] = (found[variant] ?? 0) + n;
    return found;
  };
  return {
    counts,
    total: (what, category) => Object.values(counts(what, category)).reduce((sum, n) => sum + n, 0),
    durations(what, category) {
      const variants = Map.groupBy(of(what, category), (sum) => sum.variant);
      return Object.fromEntries([...variants].map(([variant, rows]) => [variant, durationsOf(bucketsOf(rows))]));
    },
    categories: () => [...new Set(sums.map((sum) => sum.category))].filter((one) => one !== ALL).toSorted(),
  };
}

/** How many in each bucket, whatever their variant. */
export function bucketsOf(rows: readonly Sum[]): Map<number, number> {
  const buckets = new Map<number, number>();
  for (const { bucket, n } of rows) buckets.set(bucket, (buckets.get(bucket) ?? 0) + n);
  return buckets;
}
