// What the instance does when others announce: who leaves leaves no mark on announcements.

import type { AccountId } from '#contract';
import { transact, type Subscription } from '#platform';
import { deleteOfAccount } from './announcements/announcements.sql.ts';

export const subscriptions: readonly Subscription[] = [
  {
    to: 'accounts.deleted',
    name: 'instance.forget-account',
    run: (act, { account }: { account: AccountId }) => transact(act, (tx) => deleteOfAccount(tx, account)),
  },
];
