// The table that is printed: each budget, what was measured, and how much of the budget that is, as a bar.

import type { Measured } from './drive.ts';

export interface Row {
  what: string;
  unit: 'CPU-ms' | 'ms' | 's' | 'MiB' | '/s' | '×';
  measured: number;
  /** At most this (at least, for /s). Absent for what has none. */
  budget?: number;
  /** More about it. */
  note?: string;
  isFloor?: boolean;
}

const BAR = 20;

export function printTable(rows: readonly Row[]): void {
  const width = Math.max(...rows.map((row) => row.what.length));
  console.log(`\n${'what'.padEnd(width)}  ${'measured'.padStart(12)}  ${'budget'.padStart(9)}`);
  for (const { what, unit, measured, budget, note } of rows) {
    const limit = budget === undefined ? '–' : `${unit === '/s' ? '≥' : '≤'} ${budget}`;
    const share = budget === undefined ? 0 : unit === '/s' ? budget / measured : measured / budget;
    const bar = budget === undefined ? ''.padEnd(BAR) : barOf(share);
    const verdict = budget === undefined ? ' ' : share <= 1 ? '✓' : '✗';
    console.log(
      `${what.padEnd(width)}  ${`${numberOf(measured)} ${unit}`.padStart(12)}  ${limit.padStart(9)} ${verdict} ${bar}  ${note ?? ''}`,
    );
  }
}

const barOf = (share: number): string =>
  '█'.repeat(Math.min(BAR, Math.max(1, Math.round(share * BAR)))).padEnd(BAR, '·') + (share > 1 ? '▶' : '');

const numberOf = (n: number): string => (n >= 100 ? n.toFixed(0) : n >= 10 ? n.toFixed(1) : n.toFixed(n < 1 ? 3 : 2));

/** What else is known of a driven scene. */
export const noteOf = ({ perSecond, p50, p95, p99 }: Measured): string =>
  `${perSecond.toFixed(0)}/s, p50 ${p50} p97.5 ${p95} p99 ${p99} ms`;
