// Somebody's record before they are judged again: what counts against them, and what the ladder suggests next.

import type { AccountId } from '#contract';
import type { Reader } from '#platform';
import { selectOfAuthor, type DecisionRow } from '../decisions/decisions.sql.ts';
import { nextRung, pointsOf, type Rung } from './ladder.ts';
import { isGrave, strikesOf, type Strike } from './strikes.ts';

export interface TrackRecord {
  decisions: DecisionRow[];
  strikes: Strike[];
  points: number;
  /** What one more would suggest; a suggestion, no more. */
  next: Rung;
}

const MOST = 500;

/** @param category of what is about to be judged. */
export async function recordOf(
  sql: Reader,
  whom: AccountId,
  now: Date,
  category: string | null = null,
): Promise<TrackRecord> {
  const decisions = await selectOfAuthor(sql, whom, MOST);
  const strikes = strikesOf(decisions, now);
  return { decisions, strikes, points: pointsOf(strikes), next: nextRung(strikes, isGrave(category)) };
}
