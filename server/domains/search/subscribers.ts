// The index follows what is announced, a moment later. All of it may be delivered twice.

import type { AccountId, ParleyId } from '#contract';
import { transact, type Job, type Subscription, type Tx } from '#platform';
import { indexParleys } from './index-parleys.ts';
import { indexPeople } from './index-people.ts';
import { deleteDocuments, deletePerson } from './indexing.sql.ts';
import { rebuild } from './rebuild.ts';
import { isUnbuilt } from './rebuilding.sql.ts';

/** Whoever searches can wait a second: many are indexed at once. */
const on = <E>(to: string, runAll: (tx: Tx, events: readonly E[]) => Promise<void>): Subscription => ({
  to,
  name: 'search.index',
  isPatient: true,
  run: (act, event: E) => transact(act, (tx) => runAll(tx, [event])),
  runAll: (act, events: readonly E[]) => transact(act, (tx) => runAll(tx, events)),
});
interface AboutParley {
  parley: ParleyId;
}
interface AboutAccount {
  account: AccountId;
}

const parleysOf = (events: readonly AboutParley[]): ParleyId[] => [...new Set(events.map(({ parley }) => parley))];
const accountsOf = (events: readonly AboutAccount[]): AccountId[] => [...new Set(events.map(({ account }) => account))];

export const subscriptions: readonly Subscription[] = [
  on('parleys.posted', (tx, events: readonly AboutParley[]) => indexParleys(tx, parleysOf(events))),
  on('parleys.edited', (tx, events: readonly AboutParley[]) => indexParleys(tx, parleysOf(events))),
  on('parleys.quote-answered', (tx, events: readonly AboutParley[]) => indexParleys(tx, parleysOf(events))),
  on('parleys.quote-revoked', (tx, events: readonly AboutParley[]) => indexParleys(tx, parleysOf(events))),
  on('parleys.deleted', (tx, events: readonly AboutParley[]) => deleteDocuments(tx, parleysOf(events))),
  on('accounts.signed-up', (tx, events: readonly AboutAccount[]) => indexPeople(tx, accountsOf(events))),
  on('accounts.changed', (tx, events: readonly AboutAccount[]) => indexPeople(tx, accountsOf(events))),
  on('accounts.deleted', async (tx, events: readonly AboutAccount[]) => {
    for (const account of accountsOf(events)) await deletePerson(tx, account);
  }),
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
