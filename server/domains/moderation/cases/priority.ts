// What is looked at first: how grave it is, times how many it reaches, times how fast it is reported, times how often those who
// report are right. Each escalation doubles it. Pure; only its order means anything.

import type { CaseSource, Harm } from '#contract';
import { factsOf } from '../reports/harms.ts';

export interface Weighed {
  harm: Harm;
  source: CaseSource;
  /** Followers of the author and views of what they made. */
  reach: number;
  reports: number;
  /** Reports of the last ten minutes. */
  lately: number;
  /** The mean of what its reporters' words weigh: 0 to 1. */
  record: number;
  level: number;
}

/** What somebody whom we answer to brings goes first; what nobody complained of goes last. */
const BROUGHT: Readonly<Record<CaseSource, number>> = {
  order: 8,
  flagger: 3,
  alarm: 3,
  automat: 1.5,
  notice: 1.5,
  report: 1,
  review: 0.1,
  audit: 0.02,
};

export function priorityOf({ harm, source, reach, reports, lately, record, level }: Weighed): number {
  const spread = 1 + Math.log10(1 + Math.max(0, reach)) / 2;
  const crowd = 1 + Math.log2(1 + lately / 10) / 2 + Math.log10(Math.max(1, reports)) / 2;
  // Somebody new counts once; who is always right counts for more, who never is for a quarter.
  const trust = 0.25 + 1.5 * Math.min(1, Math.max(0, record));
  const priority = factsOf[harm].severity * spread * crowd * trust * BROUGHT[source] * 2 ** Math.min(level, 6);
  return Math.round(priority * 100) / 100;
}

/** How long until somebody must have looked. What nobody waits for has three days. */
export const clockOf = (harm: Harm, source: CaseSource): number =>
  source === 'order' ? HOUR_MS : source === 'review' || source === 'audit' ? 72 * HOUR_MS : factsOf[harm].clock;

const HOUR_MS = 3_600_000;
