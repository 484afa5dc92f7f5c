// What this domain does when others announce, and what comes round by itself.

import type { AccountId, ParleyId } from '#contract';
import { transact, type Job, type Subscription } from '#platform';
import { computeJob } from './compute.ts';
import { deleteParleyTrend, forgetStaff } from './trends.sql.ts';

export const subscriptions: readonly Subscription[] = [
  {
    to: 'parleys.deleted',
    name: 'trends.forget',
    run: (act, { parley }: { parley: ParleyId }) => transact(act, (tx) => deleteParleyTrend(tx, parley)),
  },
  {
    to: 'accounts.deleted',
    name: 'trends.forget',
    run: (act, { account }: { account: AccountId }) => transact(act, (tx) => forgetStaff(tx, account)),
  },
];

export const jobs: readonly Job[] = [computeJob];
