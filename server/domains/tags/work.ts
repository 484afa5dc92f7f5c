// What this domain does when others announce, and what comes round by itself.

import type { AccountId, ParleyId } from '#contract';
import { transact, type Act, type Job, type Subscription } from '#platform';
import { deleteTagsOf } from './follows.sql.ts';
import { deleteOldUses, recountUses } from './uses.sql.ts';

const BATCH = 1_000;
const KEPT_MS = 8 * 86_400_000;

export const subscriptions: readonly Subscription[] = [
  {
    to: 'parleys.posted',
    name: 'tags.count-uses',
    isPatient: true,
    run: (act, event: { parley: ParleyId }) => transact(act, (tx) => recountUses(tx, [event.parley])),
    runAll: (act, events: { parley: ParleyId }[]) =>
      transact(act, (tx) =>
        recountUses(
          tx,
          events.map((event) => event.parley),
        ),
      ),
  },
  {
    to: 'accounts.deleted',
    name: 'tags.forget',
    run: (act, event: { account: AccountId }) => transact(act, (tx) => deleteTagsOf(tx, event.account)),
  },
];

async function sweep(act: Act): Promise<void> {
  const before = new Date(act.now.getTime() - KEPT_MS);
  while ((await transact(act, (tx) => deleteOldUses(tx, before, BATCH))) === BATCH);
}

export const jobs: readonly Job[] = [{ name: 'tags.sweep-uses', cron: '7 2 * * *', run: sweep }];
