// Durations in buckets that each are two per cent wider than the one before: sums of buckets of any days give every quantile
// within one per cent. Pure.

import type { Durations } from '#contract';

const GROWTH = Math.log(1.02);

/** No duration: a count alone. */
export const UNTIMED = -1;

export const bucketOf = (ms: number): number => Math.round(Math.log(Math.max(0, ms) + 1) / GROWTH);

const middleOf = (bucket: number): number => Math.round(Math.exp(bucket * GROWTH) - 1);

/** @param counts bucket → how many. */
export function durationsOf(counts: ReadonlyMap<number, number>): Durations {
  const buckets = [...counts].toSorted(([one], [other]) => one - other);
  const n = buckets.reduce((sum, [, count]) => sum + count, 0);
  const quantile = (share: number): number | null => {
    // The nearest rank: the smallest duration that this share of all do not exceed.
    let left = Math.ceil(n * share);
    for (const [bucket, count] of buckets) {
      left -= count;
      if (left <= 0) return middleOf(bucket);
    }
    return null;
  };
  return { n, p50: quantile(0.5), p95: quantile(0.95), p99: quantile(0.99) };
}
