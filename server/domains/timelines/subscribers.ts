// What homes do when something happens below: fan out what is new, take out what is gone.

import type { AccountId, EchoId, ParleyId } from '#contract';
import { transact, whisper, type Act, type Subscription, type Tx } from '#platform';
import { fanOutEcho, fanOutParley } from './fan-out.ts';
import { gatherEntries, HOME_CAP } from './gathering.sql.ts';
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
import { deleteLoud, deleteLoudEcho, deleteLoudParley, LOUD_SHIFTED, wasMergedBeside } from './loud.sql.ts';

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

/** Tells caches that rows of these homes came or went, which no 'timelines.arrived' says. */
const tell = (tx: Tx, ...owners: AccountId[]): Promise<void> => whisper(tx, { kind: 'timelines.changed', owners });

/** Tells caches that a parley, or what an echo brought, is in no home any more. */
const tellGone = (tx: Tx, entry: ParleyId | EchoId): Promise<void> => whisper(tx, { kind: 'timelines.left', entry });

/** Brings into `owner`'s home, if there is one, what it lacks of `of` (null: of everybody). */
async function refill(tx: Tx, owner: AccountId, of: AccountId | null, most: number): Promise<void> {
  if (!(await lockHome(tx, owner))) return;
  await gatherEntries(tx, owner, of, most);
  await tell(tx, owner);
}

export const subscriptions: readonly Subscription[] = [
  // One after another: whoever becomes loud by one of them is loud for the next.
  on('parleys.posted', (act, event: { parley: ParleyId }) => fanOutParley(act, event.parley)),
  on('parleys.deleted', (act, { parley }: { parley: ParleyId }) =>
    transact(act, async (tx) => {
      await Promise.all([deleteEntriesOfParley(tx, parley), deleteLoudParley(tx, parley), tellGone(tx, parley)]);
    }),
  ),
  on('parleys.echoed', (act, event: EchoEvent) => fanOutEcho(act, event.echo, event.parley)),
  on('parleys.unechoed', (act, { parley, echo }: EchoEvent) =>
    transact(act, async (tx) => {
      await Promise.all([deleteEntriesOfEcho(tx, parley, echo), deleteLoudEcho(tx, parley, echo), tellGone(tx, echo)]);
    }),
  ),
  on('graph.followed', (act, { follower, followee }: FollowEvent) =>
    transact(act, (tx) => refill(tx, follower, followee, BACKFILL)),
  ),
  on('graph.unfollowed', (act, { follower, followee }: FollowEvent) =>
    transact(act, async (tx) => {
      await deleteEntriesFrom(tx, follower, followee);
      // What was merged is nowhere now, though a hashtag may bring it.
      if (await wasMergedBeside(tx, follower, followee)) await refill(tx, follower, null, HOME_CAP);
      else await tell(tx, follower);
    }),
  ),
  on('graph.blocked', (act, { blocker, blocked }: { blocker: AccountId; blocked: AccountId }) =>
    transact(act, async (tx) => {
      await deleteEntriesWith(tx, blocker, blocked);
      await deleteEntriesWith(tx, blocked, blocker);
      await tell(tx, blocker, blocked);
    }),
  ),
  on('tags.followed', (act, { account }: { account: AccountId }) =>
    transact(act, (tx) => refill(tx, account, null, HOME_CAP)),
  ),
  on('tags.unfollowed', (act, { account, tag }: { account: AccountId; tag: string }) =>
    transact(act, async (tx) => {
      await deleteEntriesTagged(tx, account, tag);
      await tell(tx, account);
    }),
  ),
  on('graph.lists-changed', (act, { account }: { account: AccountId }) =>
    transact(act, async (tx) => {
      if (await lockHome(tx, account)) await deleteEntriesReadElsewhere(tx, account);
      await refill(tx, account, null, HOME_CAP);
    }),
  ),
  on('accounts.deleted', (act, { account }: { account: AccountId }) =>
    transact(act, async (tx) => {
      await deleteHome(tx, account);
      await deleteEntriesEverywhere(tx, account);
      await deleteLoud(tx, account);
      await whisper(tx, { kind: LOUD_SHIFTED, account });
    }),
  ),
];
