// Every change of somebody's filters: one at a time, within the caps, and announced, so that nobody is shown by old ones.

import { limits } from '#contract';
import { announce, Refusal, transact, type SignedAct, type Tx } from '#platform';
import { countFilters, lockFilters } from './filters.sql.ts';

/** @throws Refusal when there are more filters, keywords or parleys than one may have after `work`. */
export const change = <T>(act: SignedAct, work: (tx: Tx) => Promise<T>): Promise<T> =>
  transact(act, async (tx) => {
    await lockFilters(tx, act.viewer.id);
    const done = await work(tx);
    const has = await countFilters(tx, act.viewer.id);
    for (const what of ['filters', 'keywords', 'parleys'] as const)
      if (has[what] > limits.filters[what])
        throw new Refusal('limit-reached', `You may have at most ${limits.filters[what]} of these in your filters`);
    await announce(tx, { kind: 'filters.changed', account: act.viewer.id });
    return done;
  });
