// Keeping homes small: their newest 800 entries, and none for people who have not looked for weeks.

import type { Act, Job } from '#platform';
import { transact } from '#platform';
import { trimHomes } from './home-removals.sql.ts';
import { deleteStaleHomes, selectOwners } from './homes.sql.ts';
import { trimLoud } from './loud.sql.ts';

const BATCH = 200;
const QUIET_MS = 56 * 86_400_000;
const WEEKS_AWAY_MS = 28 * 86_400_000;

async function trim(act: Act): Promise<void> {
  let last = '0';
  for (;;) {
    const owners = await selectOwners(act.sql, last, BATCH);
    if (owners.length === 0) return;
    await transact(act, (tx) => trimHomes(tx, owners));
    last = owners.at(-1)!;
  }
}

async function dropStale(act: Act): Promise<void> {
  const before = new Date(act.now.getTime() - WEEKS_AWAY_MS);
  while ((await transact(act, (tx) => deleteStaleHomes(tx, before, BATCH))) === BATCH);
}

/** Nobody scrolls eight weeks up for what somebody said who has been quiet since. */
const trimMerged = (act: Act): Promise<void> =>
  transact(act, (tx) => trimLoud(tx, new Date(act.now.getTime() - QUIET_MS)));

export const jobs: readonly Job[] = [
  { name: 'timelines.trim-homes', cron: '17 * * * *', run: trim },
  { name: 'timelines.trim-loud', cron: '37 * * * *', run: trimMerged },
  { name: 'timelines.drop-stale-homes', cron: '43 3 * * *', run: dropStale },
];
