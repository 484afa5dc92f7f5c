// How many live here, for the instance's own pages.

import { firstIdAt, type Reader } from '#platform';
import { selectCohorts } from './cohorts.sql.ts';
import { selectActiveBetween, selectPopulation, selectSignUpsBetween } from './standing.sql.ts';

const MONTH_MS = 30 * 86_400_000;

/** Active: used a token within the last thirty days. */
export const populationOf = (sql: Reader, now: Date): Promise<{ total: number; active: number }> =>
  selectPopulation(sql, new Date(now.getTime() - MONTH_MS));

export interface Stretch {
  from: Date;
  until: Date;
}

/** How many signed up in each. */
export const signUpsBetween = (sql: Reader, stretches: readonly Stretch[]): Promise<number[]> =>
  selectSignUpsBetween(
    sql,
    stretches.map(({ from }) => firstIdAt(from)),
    stretches.map(({ until }) => firstIdAt(until)),
  );

/** How many were last here in each: somebody who comes every week counts in the newest alone. */
export const activeBetween = (sql: Reader, stretches: readonly Stretch[]): Promise<number[]> =>
  selectActiveBetween(
    sql,
    stretches.map(({ from }) => from.toISOString()),
    stretches.map(({ until }) => until.toISOString()),
  );

/** Of each stretch: who signed up in it, and how many of them were last here in it or in a later one, by the places of both. */
export const cohortsBetween = (sql: Reader, stretches: readonly Stretch[]) =>
  selectCohorts(
    sql,
    stretches.map(({ from }) => from.toISOString()),
    stretches.map(({ until }) => until.toISOString()),
  );
