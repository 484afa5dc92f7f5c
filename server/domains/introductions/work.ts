// What this domain does when others announce.

import type { AccountId } from '#contract';
import { transact, type Subscription } from '#platform';
import { deleteAllOf } from './suggestions.sql.ts';

export const subscriptions: readonly Subscription[] = [
  {
    to: 'accounts.deleted',
    name: 'introductions.forget',
    run: (act, { account }: { account: AccountId }) => transact(act, (tx) => deleteAllOf(tx, account)),
  },
];
