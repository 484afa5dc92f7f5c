// admin/measures, dimensions and retention: figures of a stretch of days. What would be about other towns is nothing yet.

import { z } from 'zod';
import { activeBetween, cohortsBetween, localesOf, signUpsBetween } from '#accounts';
import { text, type AdminCohort, type AdminDimension, type AdminMeasure } from '#contract';
import { reportsBetween } from '#moderation';
import { parleysBetween } from '#parleys';
import { Refusal, type Reader } from '#platform';
import { SOFTWARE_VERSION } from '../../version.ts';
import { forAdmin } from './for-admin.ts';

const DAY_MS = 86_400_000;
const MOST_DAYS = 366;

const MEASURES = [
  'active_users',
  'new_users',
  'interactions',
  'opened_reports',
  'resolved_reports',
  'tag_accounts',
  'tag_uses',
  'tag_servers',
  'instance_accounts',
  'instance_media_attachments',
  'instance_reports',
  'instance_statuses',
  'instance_follows',
  'instance_followers',
] as const;
type MeasureKey = (typeof MEASURES)[number];

interface Stretch {
  from: Date;
  until: Date;
}

const day = text.max(40).pipe(z.coerce.date());
const list = z.preprocess((keys) => [keys ?? []].flat(), z.array(text.max(60)).max(20));
const asked = z.looseObject({ keys: list, start_at: day, end_at: day });

/** The days from the first to the last, both counted. @throws Refusal naming the field. */
function daysOf({ start_at: start, end_at: end }: { start_at: Date; end_at: Date }): Stretch[] {
  const first = Math.floor(start.getTime() / DAY_MS);
  const count = Math.floor(end.getTime() / DAY_MS) - first + 1;
  if (!(count >= 1 && count <= MOST_DAYS))
    throw new Refusal('invalid', `may be at most ${MOST_DAYS} days later`, 'end_at');
  return Array.from({ length: count }, (_, i) => ({
    from: new Date((first + i) * DAY_MS),
    until: new Date((first + i + 1) * DAY_MS),
  }));
}

/** The same number of days, right before. */
const before = (days: readonly Stretch[]): Stretch[] => {
  const back = days.length * DAY_MS;
  return days.map(({ from, until }) => ({
    from: new Date(from.getTime() - back),
    until: new Date(until.getTime() - back),
  }));
};

const COUNTS: Partial<Record<MeasureKey, (sql: Reader, days: readonly Stretch[]) => Promise<number[]>>> = {
  active_users: activeBetween,
  new_users: signUpsBetween,
  interactions: parleysBetween,
  opened_reports: async (sql, days) => (await reportsBetween(sql, days)).map((one) => one.opened),
  resolved_reports: async (sql, days) => (await reportsBetween(sql, days)).map((one) => one.resolved),
};

const sum = (counts: readonly number[]): string => String(counts.reduce((all, one) => all + one, 0));

async function measure(sql: Reader, key: MeasureKey, days: readonly Stretch[]): Promise<AdminMeasure> {
  const count = COUNTS[key];
  const counts = count ? await count(sql, days) : days.map(() => 0);
  const earlier = count ? sum(await count(sql, before(days))) : '0';
  const data = days.map(({ from }, i) => ({ date: from.toISOString(), value: String(counts[i]) }));
  return { key, unit: null, total: sum(counts), previous_total: earlier, data };
}

const isMeasure = (key: string): key is MeasureKey => (MEASURES as readonly string[]).includes(key);

export const measures = forAdmin('reports.view', {
  scope: 'admin:read',
  input: asked,
  async answer({ act, input }) {
    const days = daysOf(input);
    const keys = [...new Set(input.keys)].filter(isMeasure);
    const found: AdminMeasure[] = [];
    for (const key of keys) found.push(await measure(act.sql, key, days));
    return found;
  },
});

const DIMENSIONS: Record<string, (sql: Reader) => Promise<AdminDimension['data']>> = {
  languages: async (sql) =>
    (await localesOf(sql)).map(({ locale, n }) => ({ key: locale, human_key: locale, value: String(n) })),
  software_versions: async () => [
    { key: 'palabre', human_key: 'Palabre', value: SOFTWARE_VERSION, human_value: SOFTWARE_VERSION },
    { key: 'node', human_key: 'Node.js', value: process.versions.node, human_value: process.versions.node },
  ],
  sources: async () => [],
  servers: async () => [],
  space_usage: async () => [],
  tag_servers: async () => [],
  tag_languages: async () => [],
  instance_accounts: async () => [],
  instance_languages: async () => [],
};

export const dimensions = forAdmin('reports.view', {
  scope: 'admin:read',
  input: asked.extend({ start_at: day.optional(), end_at: day.optional(), limit: z.unknown().optional() }),
  async answer({ act, input }) {
    const found: AdminDimension[] = [];
    for (const key of new Set(input.keys)) {
      const data = Object.hasOwn(DIMENSIONS, key) ? await DIMENSIONS[key]!(act.sql) : null;
      if (data) found.push({ key, data });
    }
    return found;
  },
});

/** So many periods at most: each is held against all that follow. */
const MOST_PERIODS = 62;

export const retention = forAdmin('reports.view', {
  scope: 'admin:read',
  input: z.object({ start_at: day, end_at: day, frequency: z.enum(['day', 'month']).default('day') }),
  async answer({ act, input }): Promise<AdminCohort[]> {
    const periods = input.frequency === 'day' ? daysOf(input) : monthsOf(input);
    if (periods.length > MOST_PERIODS)
      throw new Refusal('invalid', `may be at most ${MOST_PERIODS} periods later`, 'end_at');
    const rows = await cohortsBetween(act.sql, periods);
    return periods.map(({ from }, i) => {
      const own = rows.filter((row) => row.cohort === i);
      const size = own.find((row) => row.period === i)?.signed_up ?? 0;
      return {
        period: from.toISOString(),
        frequency: input.frequency,
        data: periods.slice(i).map((period, later) => {
          const n = own.find((row) => row.period === i + later)?.n ?? 0;
          return { date: period.from.toISOString(), rate: size === 0 ? 0 : n / size, value: String(n) };
        }),
      };
    });
  },
});

function monthsOf({ start_at: start, end_at: end }: { start_at: Date; end_at: Date }): Stretch[] {
  const months: Stretch[] = [];
  let from = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth(), 1));
  while (from <= end && months.length <= MOST_PERIODS) {
    const until = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 1, 1));
    months.push({ from, until });
    from = until;
  }
  return months;
}
