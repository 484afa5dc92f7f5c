// Finds what many people speak of. Only what is public, of people who want to be discovered, and not sensitive counts; each
// account counts once for each subject, and less the longer ago it was. Nobody makes a trend alone.

import { firstIdAt, transact, type Act, type Job } from '#platform';
import {
  replaceTrends,
  selectWarmLinks,
  selectWarmParleys,
  selectWarmTags,
  type Measure,
  type Warm,
} from './computing.sql.ts';
import type { TrendKind } from './trends.sql.ts';

const DAY_MS = 86_400_000;
const LEAST = 3;
const MOST = 200;
const RULES: Record<TrendKind, { days: number; halfLifeHours: number; select: Select }> = {
  tag: { days: 3, halfLifeHours: 24, select: selectWarmTags },
  parley: { days: 3, halfLifeHours: 12, select: selectWarmParleys },
  link: { days: 3, halfLifeHours: 24, select: selectWarmLinks },
};
type Select = (sql: Act['sql'], measure: Measure) => Promise<Warm[]>;

export async function computeTrends(act: Act): Promise<void> {
  for (const kind of Object.keys(RULES) as TrendKind[]) {
    const { days, halfLifeHours, select } = RULES[kind];
    const since = firstIdAt(new Date(act.now.getTime() - days * DAY_MS));
    const warm = await select(act.sql, {
      now: act.now,
      since,
      halfLife: halfLifeHours * 3_600,
      least: LEAST,
      most: MOST,
    });
    await transact(act, (tx) => replaceTrends(tx, kind, warm));
  }
}

export const computeJob: Job = { name: 'trends.compute', cron: '*/5 * * * *', run: computeTrends };
