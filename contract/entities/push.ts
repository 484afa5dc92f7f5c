// Web Push as the Mastodon API shows it: where and of what somebody wants to be told while no window is open.

import { notificationKinds } from './notification.ts';

/** Kinds that clients may name. The last ones are for staff. */
/** Of what the moderation decides or says nobody need be woken: it waits in the list. */
const quiet = ['moderation_warning', 'report_outcome', 'staff_alarm'] as const;
type Pushed = Exclude<(typeof notificationKinds)[number], (typeof quiet)[number]>;
const told = notificationKinds.filter((kind): kind is Pushed => !quiet.some((one) => one === kind));
export const pushAlerts = [...told, 'admin.sign_up', 'admin.report'] as const;
export type PushAlert = (typeof pushAlerts)[number];

/** From whom: everybody, whom one follows, one's followers, nobody. */
export const pushPolicies = ['all', 'followed', 'follower', 'none'] as const;
export type PushPolicy = (typeof pushPolicies)[number];

export interface WebPushSubscription {
  id: string;
  endpoint: string;
  /** RFC 8291, rather than its fourth draft. */
  standard: boolean;
  alerts: Record<PushAlert, boolean>;
  policy: PushPolicy;
  server_key: string;
}
