// How much was said, and when.

import { firstIdAt, type Reader } from '#platform';
import { selectHowManyBetween } from './activity.sql.ts';

/** How many parleys came in each stretch of time. */
export const parleysBetween = (sql: Reader, stretches: readonly { from: Date; until: Date }[]): Promise<number[]> =>
  selectHowManyBetween(
    sql,
    stretches.map(({ from }) => firstIdAt(from)),
    stretches.map(({ until }) => firstIdAt(until)),
  );
