// Who lives here: follows, requests to follow, blocks, mutes, lists, and what people think of each other. Knows accounts.
// Announces: graph.followed, graph.follow-requested, graph.follow-refused, graph.unfollowed, graph.blocked,
// graph.unblocked, graph.muted, graph.unmuted, graph.lists-changed; whispers graph.follow-changed. Counts followers and following.

import type { Work } from '#platform';
import { jobs } from './jobs.ts';
import { subscriptions } from './subscribers.ts';

export { follow, unfollow } from './follow.ts';
export { acceptRequest, rejectRequest, removeFollower } from './requests.ts';
export { block, unblock } from './block.ts';
export { mute, unmute, type MuteTerms } from './mute.ts';
export type { FollowOptions } from './options.ts';
export { listFollowers, listFollowing } from './followers.ts';
export { followersAmong } from './follows.sql.ts';
export { selectFollowRequests as listFollowRequests, countFollowRequests } from './follow-requests.sql.ts';
export { selectBlocks as listBlocks } from './blocks.sql.ts';
export { selectMutes as listMutes } from './mutes.sql.ts';
export {
  accountsApart,
  relationshipsOf,
  relationsTo,
  noRelation,
  relationOf,
  type Relationship,
  type Relation,
} from './relations.sql.ts';
export * from './lists/index.ts';
export * from './regard/index.ts';
export { tables } from './tables.ts';

export const work: Work = { subscriptions, jobs };
