// How many live here, for the instance's own pages.

import type { Reader } from '#platform';
import { selectPopulation } from './standing.sql.ts';

const MONTH_MS = 30 * 86_400_000;

/** Active: used a token within the last thirty days. */
export const populationOf = (sql: Reader, now: Date): Promise<{ total: number; active: number }> =>
  selectPopulation(sql, new Date(now.getTime() - MONTH_MS));
