// Who is told what, and when it is taken back. All of it may be delivered twice: what was told once is not told again.

import type { AccountId, CollectionId, EchoId, Id, ParleyId, TokenId } from '#contract';
import { addJob, transact, type Subscription, type Tx } from '#platform';
import { deleteSubscriptionsOfTokens } from './push/subscriptions.sql.ts';
import { letInFollowed } from './requests.ts';
import {
  deleteAboutCollection,
  deleteAboutParley,
  deleteBetween,
  deleteDeed,
  deleteRelation,
} from './taking-back.sql.ts';
import { tellChanged, tellPutIn } from './telling-collections.sql.ts';
import {
  hasBell,
  tellAlarmed,
  tellAsked,
  tellEchoed,
  tellEdited,
  tellFollowed,
  tellPollEnded,
  tellDecided,
  tellPosted,
  tellQuoters,
  tellReported,
  tellVoted,
} from './telling.sql.ts';

const on = <E>(to: string, run: (tx: Tx, event: E) => Promise<unknown>): Subscription => ({
  to,
  name: 'notifications.tell',
  run: (act, event) => transact(act, async (tx) => void (await run(tx, event))),
});

/** Several in a row may be told of beside each other. */
const apart: typeof on = (to, run) => ({ ...on(to, run), isApart: true });

interface Deed {
  parley: ParleyId;
  account: AccountId;
}
interface Posted {
  parley: ParleyId;
  author: AccountId;
  parent?: ParleyId;
  quoted?: ParleyId;
  /** Whether it mentions anybody, where the event says so. */
  hasNamed?: boolean;
}
/** Most parleys are to nobody: then it is enough to know that nobody rang a bell for their author. */
const isAddressed = ({ parent, quoted, hasNamed = true }: Posted): boolean =>
  hasNamed || parent !== undefined || quoted !== undefined;

interface PutIn {
  collection: CollectionId;
  account: AccountId;
}
interface Decided {
  decision: Id;
  author?: AccountId;
  measure: string;
}
/** What waits says so itself, and of what is fine there is nothing to tell. */
const SILENT: ReadonlySet<string> = new Set(['none', 'hold']);

interface FollowEvent {
  follower: AccountId;
  followee: AccountId;
}

export const subscriptions: readonly Subscription[] = [
  on('parleys.posted', async (tx, event: Posted) => {
    if (isAddressed(event) || (await hasBell(tx, event.author))) await tellPosted(tx, event.parley);
  }),
  on('parleys.edited', async (tx, { parley }: { parley: ParleyId }) => {
    await tellEdited(tx, parley);
    await tellQuoters(tx, parley);
  }),
  on('parleys.poll-ended', (tx, { parley }: { parley: ParleyId }) => tellPollEnded(tx, parley)),
  on('parleys.deleted', (tx, { parley }: { parley: ParleyId }) => deleteAboutParley(tx, parley)),
  on('parleys.echoed', (tx, { parley, echo }: Deed & { echo: EchoId }) => tellEchoed(tx, parley, echo)),
  on('parleys.unechoed', (tx, { parley, account }: Deed) => deleteDeed(tx, 'reblog', account, parley)),
  apart('parleys.voted', (tx, { parley, account }: Deed) => tellVoted(tx, parley, account)),
  on('parleys.unvoted', (tx, { parley, account }: Deed) => deleteDeed(tx, 'favourite', account, parley)),
  on('collections.put-in', (tx, { collection, account }: PutIn) => tellPutIn(tx, collection, account)),
  on('collections.changed', (tx, { collection }: PutIn) => tellChanged(tx, collection)),
  on('collections.taken-out', (tx, { collection, account }: PutIn) => deleteAboutCollection(tx, collection, account)),
  on('collections.removed', (tx, { collection }: PutIn) => deleteAboutCollection(tx, collection, null)),
  on('moderation.decided', (tx, { decision, author, measure }: Decided) =>
    author && !SILENT.has(measure) ? tellDecided(tx, decision, author) : Promise.resolve(),
  ),
  on('moderation.case-closed', (tx, event: { case: Id }) => tellReported(tx, event.case)),
  on('moderation.alarm', (tx, event: { staff: AccountId }) => tellAlarmed(tx, event.staff)),
  on('moderation.appeal-decided', (tx, { decision, author }: Decided) =>
    author ? tellDecided(tx, decision, author) : Promise.resolve(),
  ),
  on('graph.followed', async (tx, { follower, followee }: FollowEvent) => {
    await deleteRelation(tx, 'follow_request', followee, follower);
    await tellFollowed(tx, follower, followee);
    await letInFollowed(tx, follower, followee);
  }),
  on('graph.unfollowed', (tx, { follower, followee }: FollowEvent) => deleteRelation(tx, 'follow', followee, follower)),
  on('graph.follow-requested', (tx, { follower, followee }: FollowEvent) => tellAsked(tx, follower, followee)),
  on('graph.follow-refused', (tx, { follower, followee }: FollowEvent) =>
    deleteRelation(tx, 'follow_request', followee, follower),
  ),
  on('graph.blocked', (tx, { blocker, blocked }: { blocker: AccountId; blocked: AccountId }) =>
    deleteBetween(tx, blocker, blocked),
  ),
  on('accounts.tokens-revoked', (tx, { account, tokens }: { account: AccountId | null; tokens: TokenId[] }) =>
    account === null ? Promise.resolve() : deleteSubscriptionsOfTokens(tx, account, tokens),
  ),
  on('accounts.deleted', (tx, { account }: { account: AccountId }) =>
    addJob(tx, 'notifications.forget-account', { account }),
  ),
];
