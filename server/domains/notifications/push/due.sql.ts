// What a push is made of, read when it is sent: whoever lost the right to it meanwhile is sent nothing.

import type { AccountId, Id, NotificationId, NotificationKind, ParleyId } from '#contract';
import { isStanding } from '#parleys';
import type { Reader } from '#platform';
import { isPresent } from '../shown.sql.ts';
import type { SubscriptionRow } from './subscriptions.sql.ts';

export interface Due extends Pick<SubscriptionRow, 'endpoint' | 'p256dh' | 'auth' | 'is_standard'> {
  restsUntil: Date | null;
  failures: number;
  locale: string;
  /** What the app of the subscription calls itself; null for our own. */
  app: string | null;
  kind: NotificationKind;
  createdAt: Date;
  parley: ParleyId | null;
  actor: AccountId;
  handle: string;
  name: string;
  bio: string;
  /** The name of the collection it is about. */
  collection: string | null;
  /** It is a quote that waits for the recipient's consent. */
  asks: boolean;
  /** Of the actor's picture. */
  key: string | null;
}

/**
 * Undefined when there is nothing to send any more: the subscription is gone or does not want this, its token was revoked,
 * the recipient is suspended, or the notification was taken back, put away, or is of somebody they no longer meet.
 */
export async function findDue(
  sql: Reader,
  recipient: AccountId,
  subscription: Id,
  notification: NotificationId,
): Promise<Due | undefined> {
  const [row] = await sql<Due[]>`
    select s.endpoint, s.p256dh, s.auth, s.is_standard, s.rests_until as "restsUntil", s.failures, r.locale, p.name as app,
      n.kind, n.created_at as "createdAt", n.parley_id as parley, n.actor_id as actor,
      o.handle, o.display_name as name, o.bio, m.key,
      (select c.name from collections c where c.id = n.collection_id) as collection,
      n.kind = 'quote' and (
        select q.asked_at is not null and not (${isStanding(sql)}) from quotes q where q.parley_id = n.parley_id) as asks
    from push_subscriptions s
    join tokens t on t.account_id = s.account_id and t.id = s.token_id
    left join apps p on p.id = t.app_id
    join accounts r on r.id = s.account_id and r.suspended_at is null and r.deleted_at is null
    join notifications n on n.recipient_id = s.account_id and n.id = ${notification}
      and not n.is_dismissed and not n.is_filtered and n.kind = any(s.alerts)
    join accounts o on o.id = n.actor_id
    left join media m on m.id = o.avatar_id
    where s.account_id = ${recipient} and s.id = ${subscription}
      and (n.actor_id = ${recipient} or (${isPresent(sql, recipient)} and case s.policy
        when 'followed' then (
          select true from follows f where f.follower_id = ${recipient} and f.followee_id = n.actor_id) is not null
        when 'follower' then (
          select true from follows f where f.follower_id = n.actor_id and f.followee_id = ${recipient}) is not null
        else s.policy = 'all' end))`;
  return row;
}
