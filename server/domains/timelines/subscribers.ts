// What homes do when something happens below: fan out what is new, take out what is gone.

import type { AccountId, EchoId, ParleyId } from '#contract';
import { transact, type Act, type Subscription } from '#platform';
import { fanOutEcho, fanOutParley } from './fan-out.ts';
import { gatherEntries, HOME_CAP } from './home-entries.sql.ts';
import {
  deleteEntriesEverywhere,
  deleteEntriesFrom,
  deleteEntriesOfEcho,
  deleteEntriesOfParley,
  deleteEntriesReadElsewhere,
  deleteEntriesTagged,
  deleteEntriesWith,
} from './home-removals.sql.ts';
import { deleteHome, lockHome } from './homes.sql.ts';

/** How many of somebody's latest are brought into the home of a new follower. */
const BACKFILL = 40;

const on = <E>(to: string, run: (act: Act, event: E) => Promise<void>): Subscription => ({
  to,
  name: 'timelines.home',
  run,
});

interface EchoEvent {
  echo: EchoId;
  parley: ParleyId;
  account: AccountId;
}
interface FollowEvent {
  follower: AccountId;
  followee: AccountId;
}

export const subscriptions: readonly Subscription[] = [
  on('parleys.posted', (act, event: { parley: ParleyId }) => fanOutParley(act, event.parley)),
  on('parleys.deleted', (act, event: { parley: ParleyId }) =>
    transact(act, (tx) => deleteEntriesOfParley(tx, event.parley)),
  ),
  on('parleys.echoed', (act, event: EchoEvent) => fanOutEcho(act, event.echo, event.parley)),
  on('parleys.unechoed', (act, event: EchoEvent) =>
    transact(act, (tx) => deleteEntriesOfEcho(tx, event.parley, event.echo)),
  ),
  on('graph.followed', (act, { follower, followee }: FollowEvent) =>
    transact(act, async (tx) => {
      if (await lockHome(tx, follower)) await gatherEntries(tx, follower, followee, BACKFILL);
    }),
  ),
  on('graph.unfollowed', (act, { follower, followee }: FollowEvent) =>
    transact(act, (tx) => deleteEntriesFrom(tx, follower, followee)),
  ),
  on('graph.blocked', (act, { blocker, blocked }: { blocker: AccountId; blocked: AccountId }) =>
    transact(act, async (tx) => {
      await deleteEntriesWith(tx, blocker, blocked);
      await deleteEntriesWith(tx, blocked, blocker);
    }),
  ),
  on('tags.followed', (act, { account }: { account: AccountId }) =>
    transact(act, async (tx) => {
      if (await lockHome(tx, account)) await gatherEntries(tx, account, null, HOME_CAP);
    }),
  ),
  on('tags.unfollowed', (act, { account, tag }: { account: AccountId; tag: string }) =>
    transact(act, (tx) => deleteEntriesTagged(tx, account, tag)),
  ),
  on('graph.lists-changed', (act, { account }: { account: AccountId }) =>
    transact(act, async (tx) => {
      if (!(await lockHome(tx, account))) return;
      await deleteEntriesReadElsewhere(tx, account);
      await gatherEntries(tx, account, null, HOME_CAP);
    }),
  ),
  on('accounts.deleted', (act, { account }: { account: AccountId }) =>
    transact(act, async (tx) => {
      await deleteHome(tx, account);
      await deleteEntriesEverywhere(tx, account);
    }),
  ),
];
