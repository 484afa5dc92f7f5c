// What collections do when others announce: a block takes each out of the other's, and who leaves takes theirs along.

import type { AccountId } from '#contract';
import { transact, type Subscription } from '#platform';
import { deleteOfAccount } from './collections.sql.ts';
import { deleteBetween } from './items.sql.ts';

export const subscriptions: readonly Subscription[] = [
  {
    to: 'graph.blocked',
    name: 'collections.part',
    run: (act, { blocker, blocked }: { blocker: AccountId; blocked: AccountId }) =>
      transact(act, (tx) => deleteBetween(tx, blocker, blocked)),
  },
  {
    to: 'accounts.deleted',
    name: 'collections.leave',
    run: (act, { account }: { account: AccountId }) => transact(act, (tx) => deleteOfAccount(tx, account)),
  },
];
