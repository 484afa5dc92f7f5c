// Who lives here: what people are told of (mentions, follows, echoes, votes, edits …), one by one and in groups, and what
// waits to be let in. Knows accounts (and their markers), graph and parleys. Whispers notifications.arrived, merged
// and lost.

import type { Work } from '#platform';
import { jobs } from './jobs.ts';
import { subscriptions } from './subscribers.ts';

export { listNotifications, notificationOf, unreadCount } from './list.ts';
export { groupOf, listGroups, membersOf, unreadGroups, type Group, type GroupedPage } from './groups.ts';
export { GROUPED, keyAlone } from './group-key.ts';
export { clearNotifications, dismissNotification, dismissNotifications } from './dismiss.ts';
export { changePolicy, policyOf } from './policy.ts';
export type { Policy } from './policy.sql.ts';
export { acceptRequests, dismissRequests, isMerged, listRequests, requestOf } from './requests.ts';
export type { RequestRow } from './requests.sql.ts';
export { changePush, pushOf, subscribeToPush, unsubscribeFromPush } from './push/subscribe.ts';
export { titleIn } from './push/words.ts';
export type { SubscriptionRow } from './push/subscriptions.sql.ts';
export type { NotificationRow, Sieve } from './reading.sql.ts';
export { tables } from './tables.ts';

export const work: Work = { subscriptions, jobs };
