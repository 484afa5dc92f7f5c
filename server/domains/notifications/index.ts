// Who lives here: what people are told of: mentions and replies, follows and requests, echoes, votes, edits. Knows accounts
// (and their markers), graph and parleys. Whispers notifications.arrived.

import type { Work } from '#platform';
import { jobs } from './jobs.ts';
import { subscriptions } from './subscribers.ts';

export { listNotifications, notificationOf, unreadCount } from './list.ts';
export { groupOf, listGroups, membersOf, unreadGroups, type Group, type GroupedPage } from './groups.ts';
export { GROUPED, keyAlone } from './group-key.ts';
export { clearNotifications, dismissNotification, dismissNotifications } from './dismiss.ts';
export type { NotificationRow, Sieve } from './reading.sql.ts';
export { tables } from './tables.ts';

export const work: Work = { subscriptions, jobs };
