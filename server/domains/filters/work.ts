// What becomes of filters when a parley they cover, or their owner, goes.

import type { AccountId, ParleyId } from '#contract';
import { announce, transact, type Subscription } from '#platform';
import { deleteGoneParley } from './covers.sql.ts';
import { deleteFiltersOf } from './filters.sql.ts';

export const subscriptions: readonly Subscription[] = [
  {
    to: 'parleys.deleted',
    name: 'filters.forget-parley',
    run: (act, event: { parley: ParleyId }) =>
      transact(act, async (tx) => {
        for (const account of await deleteGoneParley(tx, event.parley))
          await announce(tx, { kind: 'filters.changed', account });
      }),
  },
  {
    to: 'accounts.deleted',
    name: 'filters.forget',
    run: (act, event: { account: AccountId }) => transact(act, (tx) => deleteFiltersOf(tx, event.account)),
  },
];
