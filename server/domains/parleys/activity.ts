// When people last spoke, for the date on their profiles.

import type { AccountId } from '#contract';
import { firstIdAt, timeOfId, type Reader } from '#platform';
import { selectHowManyBetween, selectLastParleys } from './activity.sql.ts';

/** When each of `authors` last posted for all to see; absent for who never did. */
export async function lastParleysOf(sql: Reader, authors: readonly AccountId[]): Promise<Map<AccountId, Date>> {
  if (authors.length === 0) return new Map();
  return new Map((await selectLastParleys(sql, authors)).map((row) => [row.author_id, timeOfId(row.last)]));
}

/** How many parleys came in each stretch of time. */
export const parleysBetween = (sql: Reader, stretches: readonly { from: Date; until: Date }[]): Promise<number[]> =>
  selectHowManyBetween(
    sql,
    stretches.map(({ from }) => firstIdAt(from)),
    stretches.map(({ until }) => firstIdAt(until)),
  );
