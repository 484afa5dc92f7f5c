// Brings an account where the decisions on it say, whenever one of them comes, goes or ends.

import { setStanding } from '#accounts';
import type { AccountId, Id } from '#contract';
import type { Act, Tx } from '#platform';
import type { Measure } from '../restrictions/measures.ts';
import { selectRestrictions } from '../restrictions/restrictions.sql.ts';
import { standingOf } from './standing-of.ts';

/** @param changed what came or went: a suspension that no decision tells of stays as it is. */
export async function bind(tx: Tx, act: Pick<Act, 'viewer' | 'now'>, account: Id, changed: Measure): Promise<void> {
  const { suspension, bounds } = standingOf(await selectRestrictions(tx, [account]), act.now);
  await setStanding(tx, act, account as string as AccountId, {
    bounds,
    ...(changed === 'suspend' && { suspension }),
  });
}
