// Takes back what was decided because of entries that were taken out: what was wrongly wanted is shown again.

import type { Id } from '#contract';
import { transact, type JobAct } from '#platform';
import { undoIn } from '../decisions/decide.ts';
import { deleteMatchesOf } from './sweeps.sql.ts';

const BATCH = 200;

/** Safe to run twice. */
export async function releaseFound(act: JobAct, { change }: { change: Id }): Promise<void> {
  while (!act.signal.aborted) {
    const taken = await transact(act, async (tx) => {
      const matches = await deleteMatchesOf(tx, change, BATCH);
      for (const id of matches.flatMap((match) => match.decision_ids))
        await undoIn(tx, { viewer: null, now: act.now }, id, 'unbanked');
      return matches.length;
    });
    if (taken < BATCH) return;
  }
  throw new Error('stopped before all was released');
}
