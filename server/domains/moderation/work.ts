// What becomes of reports when an account goes.

import type { AccountId } from '#contract';
import { transact, type Subscription } from '#platform';
import { forgetAccount } from './reports.sql.ts';

export const subscriptions: readonly Subscription[] = [
  {
    to: 'accounts.deleted',
    name: 'moderation.forget',
    run: (act, event: { account: AccountId }) => transact(act, (tx) => forgetAccount(tx, event.account)),
  },
];
