// What one is told, as the Mastodon API shows it: one by one, in groups, and what waits to be let in.

import type { Account, Status } from '../entities.ts';
import type { Collection } from './collection.ts';
import type { OwnReport } from './report.ts';

export const notificationKinds = [
  'mention',
  'status',
  'follow',
  'follow_request',
  'reblog',
  'favourite',
  'update',
  'poll',
  'quote',
  'quoted_update',
  'added_to_collection',
  'collection_update',
  'moderation_warning',
  'report_outcome',
  'staff_alarm',
] as const;
export type NotificationKind = (typeof notificationKinds)[number];

export interface Notification {
  id: string;
  type: NotificationKind;
  created_at: string;
  group_key: string;
  account: Account;
  status?: Status;
  collection?: Collection;
  /** Of one's own, what became of it. */
  palabre_report?: OwnReport;
  fallback?: NotificationFallback;
}

/** What an app shows of a kind it does not know. */
export interface NotificationFallback {
  title: string;
  details: string | null;
  summary: string | null;
}

export interface NotificationGroup {
  group_key: string;
  notifications_count: number;
  type: NotificationKind;
  /** A number on the wire, as Mastodon writes it. It has at most sixteen digits that say anything, so that a double holds it. */
  most_recent_notification_id: number;
  sample_account_ids: string[];
  status_id?: string;
  collection?: Collection;
  /** Of one's own, what became of it. */
  palabre_report?: OwnReport;
  fallback?: NotificationFallback;
  // Only on a page.
  page_min_id?: string;
  page_max_id?: string;
  latest_page_notification_at?: string;
}

/** As much of an account as a row of faces needs. */
export type PartialAccount = Pick<
  Account,
  'id' | 'acct' | 'locked' | 'bot' | 'url' | 'avatar' | 'avatar_static' | 'avatar_description'
>;

export interface GroupedNotifications {
  accounts: Account[];
  partial_accounts?: PartialAccount[];
  statuses: Status[];
  notification_groups: NotificationGroup[];
}

export const verdicts = ['accept', 'filter', 'drop'] as const;
/** What becomes of a notification: it is shown, it waits to be let in, or it never was. */
export type Verdict = (typeof verdicts)[number];

export interface NotificationPolicy {
  for_not_following: Verdict;
  for_not_followers: Verdict;
  for_new_accounts: Verdict;
  for_private_mentions: Verdict;
  for_limited_accounts: Verdict;
  summary: { pending_requests_count: number; pending_notifications_count: number };
}

/** Somebody whose mentions wait to be let in. */
export interface NotificationRequest {
  id: string;
  created_at: string;
  updated_at: string;
  notifications_count: string;
  account: Account;
  last_status: Status | null;
}
