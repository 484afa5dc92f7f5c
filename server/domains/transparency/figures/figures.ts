// The figures of a period, as they are published: on the page, in the API, in evidence packs.

import type { Counts, HarmFigures, TransparencyFigures } from '#contract';
import type { Reader } from '#platform';
import { durationsOf } from './buckets.ts';
import { selectDays, selectProgress, selectQueues, selectSums } from './counts.sql.ts';
import type { Line } from './lines.ts';
import { bucketsOf, openSums, type Sums } from './sums.ts';

export interface Period {
  /** Days as YYYY-MM-DD, UTC; `to` is the first that is not in it. */
  from: string;
  to: string;
}

export async function figuresOf(sql: Reader, { from, to }: Period): Promise<TransparencyFigures> {
  const [sums, days, queues, entries] = await Promise.all([
    selectSums(sql, from, to),
    selectDays(sql, from, to, ['decision', 'report', 'hidden']),
    selectQueues(sql),
    selectProgress(sql),
  ]);
  return composed({ from, to }, entries, sums, { days, queues });
}

interface Besides {
  days: readonly Line[];
  queues: Awaited<ReturnType<typeof selectQueues>>;
}

/** Pure: from sums alone. */
export function composed(
  { from, to }: Period,
  entries: number,
  lines: readonly Omit<Line, 'day'>[],
  { days, queues }: Besides,
): TransparencyFigures {
  const sums = openSums(lines);
  const harms = sums.categories().map((category) => harmFigures(sums, category));
  return {
    from,
    to,
    entries,
    judged: sums.counts('judged'),
    total: { ...harmFigures(sums), category: 'all' },
    categories: harms.filter(isTold).toSorted((one, other) => weightOf(other) - weightOf(one)),
    days: daysOf({ from, to }, days),
    queues: queues.map(({ oldest, ...queue }) => ({ ...queue, oldest_at: oldest.toISOString() })),
    canaries: canariesOf(sums),
    orders: { received: sums.total('order'), outcomes: sums.counts('order-outcome'), late: sums.total('order-late') },
    reviews: sums.counts('review'),
    referrals: sums.total('referral'),
  };
}

function harmFigures(sums: Sums, category?: string): HarmFigures {
  const decisions = sums.counts('decision', category);
  const found = sums.counts('found', category);
  const overturned = sums.counts('overturned', category);
  const held = sums.total('held', category);
  // What a program holds is its decision too, once somebody says that it was wrong.
  const of = { ...decisions, ...((decisions['full'] ?? 0) + held > 0 && { full: (decisions['full'] ?? 0) + held }) };
  return {
    category: category ?? 'all',
    verdicts: sums.counts('verdict', category),
    decisions,
    cleared: sums.counts('cleared', category),
    held,
    found_by: found,
    proactive: share((found['screen'] ?? 0) + (found['staff'] ?? 0), sumOf(found)),
    measures: sums.counts('measure', category),
    reports: sums.total('report', category),
    notices: sums.total('notice', category),
    appeals: sums.total('appeal', category),
    appeal_outcomes: sums.counts('appeal-outcome', category),
    overturned: Object.fromEntries(
      Object.entries(of).map(([by, n]) => [by, { n: overturned[by] ?? 0, share: share(overturned[by] ?? 0, n) }]),
    ),
    hidden: sums.durations('hidden', category),
    answered: sums.durations('answered', category),
  };
}

const sumOf = (counts: Counts): number => Object.values(counts).reduce((sum, n) => sum + n, 0);
const share = (n: number, of: number): number | null => (of === 0 ? null : Math.round((n / of) * 10_000) / 10_000);
const weightOf = (one: HarmFigures): number => sumOf(one.decisions) + sumOf(one.verdicts) + one.reports + one.notices;
const isTold = (one: HarmFigures): boolean => weightOf(one) + one.appeals > 0;

function canariesOf(sums: Sums): TransparencyFigures['canaries'] {
  const sent = sums.counts('canary');
  const hidden = sums.durations('canary-hidden');
  const tongues = new Set(Object.keys(sent).map((variant) => variant.split('-')[0]!));
  return [...tongues].toSorted().map((tongue) => {
    const of = (outcome: string): number => sent[`${tongue}-${outcome}`] ?? 0;
    const [held, missed] = [of('B') + of('none'), of('missed')];
    return { tongue, sent: of('A') + held + missed, hidden: hidden[tongue] ?? durationsOf(new Map()), held, missed };
  });
}

function daysOf({ from, to }: Period, lines: readonly Line[]): TransparencyFigures['days'] {
  const byDay = Map.groupBy(lines, (line) => line.day);
  return daysBetween(from, to).map((day) => {
    const sums = openSums(byDay.get(day) ?? []);
    const hidden = (byDay.get(day) ?? []).filter((line) => line.what === 'hidden');
    return {
      day,
      decisions: sums.counts('decision'),
      reports: sums.total('report'),
      hidden_p50: durationsOf(bucketsOf(hidden)).p50,
    };
  });
}

const DAY_MS = 86_400_000;

export function daysBetween(from: string, to: string): string[] {
  const length = Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS));
  return Array.from({ length }, (_, i) => new Date(Date.parse(from) + i * DAY_MS).toISOString().slice(0, 10));
}
