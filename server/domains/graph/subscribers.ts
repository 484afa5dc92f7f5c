// What the graph does when an account is deleted: a job forgets all that stood between it and others.

import type { AccountId } from '#contract';
import { addJob, transact, type Subscription } from '#platform';

export const subscriptions: readonly Subscription[] = [
  {
    to: 'accounts.deleted',
    name: 'graph.forget',
    run: (act, event: { account: AccountId }) =>
      transact(act, (tx) => addJob(tx, 'graph.forget-account', { account: event.account })),
  },
];
