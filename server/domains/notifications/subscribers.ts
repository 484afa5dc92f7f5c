// Who is told what, and when it is taken back. All of it may be delivered twice: what was told once is not told again.

import type { AccountId, EchoId, ParleyId } from '#contract';
import { addJob, transact, whisper, type Subscription, type Tx } from '#platform';
import { deleteAboutParley, deleteBetween, deleteDeed, deleteRelation } from './taking-back.sql.ts';
import {
  tellAsked,
  tellEchoed,
  tellEdited,
  tellFollowed,
  tellMentioned,
  tellSubscribed,
  tellVoted,
  type Told,
} from './telling.sql.ts';

const on = <E>(to: string, run: (tx: Tx, event: E) => Promise<void>): Subscription => ({
  to,
  name: 'notifications.tell',
  run: (act, event) => transact(act, (tx) => run(tx, event)),
});

async function whisperAll(tx: Tx, told: readonly Told[]): Promise<void> {
  await Promise.all(told.map((one) => whisper(tx, { kind: 'notifications.arrived', ...one })));
}

interface Deed {
  parley: ParleyId;
  account: AccountId;
}
interface FollowEvent {
  follower: AccountId;
  followee: AccountId;
}

export const subscriptions: readonly Subscription[] = [
  on('parleys.posted', async (tx, { parley }: { parley: ParleyId }) => {
    await whisperAll(tx, await tellMentioned(tx, parley));
    await whisperAll(tx, await tellSubscribed(tx, parley));
  }),
  on('parleys.edited', async (tx, { parley }: { parley: ParleyId }) => {
    await whisperAll(tx, await tellMentioned(tx, parley));
    await whisperAll(tx, await tellEdited(tx, parley));
  }),
  on('parleys.deleted', (tx, { parley }: { parley: ParleyId }) => deleteAboutParley(tx, parley)),
  on('parleys.echoed', async (tx, { parley, echo }: Deed & { echo: EchoId }) =>
    whisperAll(tx, await tellEchoed(tx, parley, echo)),
  ),
  on('parleys.unechoed', (tx, { parley, account }: Deed) => deleteDeed(tx, 'reblog', account, parley)),
  on('parleys.voted', async (tx, { parley, account }: Deed) => whisperAll(tx, await tellVoted(tx, parley, account))),
  on('parleys.unvoted', (tx, { parley, account }: Deed) => deleteDeed(tx, 'favourite', account, parley)),
  on('graph.followed', async (tx, { follower, followee }: FollowEvent) => {
    await deleteRelation(tx, 'follow_request', followee, follower);
    await whisperAll(tx, await tellFollowed(tx, follower, followee));
  }),
  on('graph.unfollowed', (tx, { follower, followee }: FollowEvent) => deleteRelation(tx, 'follow', followee, follower)),
  on('graph.follow-requested', async (tx, { follower, followee }: FollowEvent) =>
    whisperAll(tx, await tellAsked(tx, follower, followee)),
  ),
  on('graph.follow-refused', (tx, { follower, followee }: FollowEvent) =>
    deleteRelation(tx, 'follow_request', followee, follower),
  ),
  on('graph.blocked', (tx, { blocker, blocked }: { blocker: AccountId; blocked: AccountId }) =>
    deleteBetween(tx, blocker, blocked),
  ),
  on('accounts.deleted', (tx, { account }: { account: AccountId }) =>
    addJob(tx, 'notifications.forget-account', { account }),
  ),
];
