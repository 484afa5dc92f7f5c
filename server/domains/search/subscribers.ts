// The index follows what is announced, a moment later. All of it may be delivered twice.

import type { AccountId, ParleyId } from '#contract';
import { transact, type Job, type Subscription, type Tx } from '#platform';
import { indexParleys } from './index-parleys.ts';
import { indexPeople } from './index-people.ts';
import { deleteDocuments, deletePerson } from './indexing.sql.ts';
import { rebuild } from './rebuild.ts';
import { isUnbuilt } from './rebuilding.sql.ts';

const on = <E>(to: string, run: (tx: Tx, event: E) => Promise<void>): Subscription => ({
  to,
  name: 'search.index',
  run: (act, event) => transact(act, (tx) => run(tx, event)),
});
interface AboutParley {
  parley: ParleyId;
}
interface AboutAccount {
  account: AccountId;
}

export const subscriptions: readonly Subscription[] = [
  on('parleys.posted', (tx, { parley }: AboutParley) => indexParleys(tx, [parley])),
  on('parleys.edited', (tx, { parley }: AboutParley) => indexParleys(tx, [parley])),
  on('parleys.deleted', (tx, { parley }: AboutParley) => deleteDocuments(tx, [parley])),
  on('accounts.signed-up', (tx, { account }: AboutAccount) => indexPeople(tx, [account])),
  on('accounts.changed', (tx, { account }: AboutAccount) => indexPeople(tx, [account])),
  on('accounts.deleted', (tx, { account }: AboutAccount) => deletePerson(tx, account)),
];

export const jobs: readonly Job[] = [
  {
    name: 'search.build-when-missing',
    cron: '*/5 * * * *',
    run: async (act) => {
      if (await isUnbuilt(act.sql)) await rebuild(act);
    },
  },
];
