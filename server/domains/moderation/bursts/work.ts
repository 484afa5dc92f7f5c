// Marks last an hour, and go with whoever made them.

import type { AccountId } from '#contract';
import { firstIdAt, transact, type Job, type Subscription } from '#platform';
import { HOUR_MS } from './bursts.ts';
import { deleteSaidBefore, deleteSaidBy } from './said.sql.ts';

export const subscriptions: readonly Subscription[] = [
  {
    to: 'accounts.deleted',
    name: 'moderation.forget-said',
    run: (act, { account }: { account: AccountId }) => transact(act, (tx) => deleteSaidBy(tx, account)),
  },
];

export const jobs: readonly Job[] = [
  {
    name: 'moderation.forget-said',
    cron: '*/10 * * * *',
    run: (act) => transact(act, (tx) => deleteSaidBefore(tx, firstIdAt(new Date(act.now.getTime() - HOUR_MS)))),
  },
];
