// What becomes of impressions: they go with their parley, and old hours become days.

import type { ParleyId } from '#contract';
import { transact, type Act, type Job, type Subscription } from '#platform';
import { deleteImpressions, foldHours } from './impressions.sql.ts';

const DAY_MS = 86_400_000;
/** How long hours are kept apart. */
const DAYS_OF_HOURS = 90;
const BATCH = 10_000;

export const subscriptions: readonly Subscription[] = [
  {
    to: 'parleys.deleted',
    name: 'impressions.forget',
    run: (act, event: { parley: ParleyId }) => transact(act, (tx) => deleteImpressions(tx, event.parley)),
  },
];

async function foldOldHours(act: Act): Promise<void> {
  const before = new Date((Math.floor(act.now.getTime() / DAY_MS) - DAYS_OF_HOURS) * DAY_MS);
  while ((await transact(act, (tx) => foldHours(tx, before, BATCH))) === BATCH);
}

export const jobs: readonly Job[] = [{ name: 'impressions.fold-hours', cron: '37 3 * * *', run: foldOldHours }];
