// How a poll stands, for everybody, many at once.

import type { ParleyId } from '#contract';
import { talliesOf, type Reader } from '#platform';
import { selectPolls, type PollRow } from './polls.sql.ts';

/** Counts of a ballot: how many voted, and for each option how many chose it. */
export const VOTERS = 'voters';
export const counterOf = (choice: number): string => `choice ${choice}`;

export interface Results {
  row: PollRow;
  voters: number;
  /** By option. */
  votes: number[];
}

/** The polls among `parleys`. Two statements, or one where there is none. */
export async function resultsOf(sql: Reader, parleys: readonly ParleyId[]): Promise<Map<ParleyId, Results>> {
  if (parleys.length === 0) return new Map();
  const rows = await selectPolls(sql, parleys);
  const tallies = await talliesOf(
    sql,
    rows.map((row) => row.ballot_id),
  );
  return new Map(rows.map((row) => [row.parley_id, resultsIn(row, tallies.get(row.ballot_id) ?? {})]));
}

const resultsIn = (row: PollRow, counts: Record<string, number>): Results => ({
  row,
  voters: counts[VOTERS] ?? 0,
  votes: row.options.map((_option, i) => counts[counterOf(i)] ?? 0),
});
