// Which notifications a reader is shown: what comes from the suspended, from whom they have muted since or who is blocked
// either way is left out.

import type { AccountId } from '#contract';
import type { Reader } from '#platform';

/** Whether the actor of notification `n` may be met by `recipient`. */
export const isFromPresent = (sql: Reader, recipient: AccountId) => sql`
  exists (select from accounts a where a.id = n.actor_id and a.suspended_at is null and a.deleted_at is null)
  and not exists (select from blocks b where b.blocker_id = ${recipient} and b.blocked_id = n.actor_id)
  and not exists (select from blocks b where b.blocker_id = n.actor_id and b.blocked_id = ${recipient})
  and not exists (
    select from mutes m where m.muter_id = ${recipient} and m.muted_id = n.actor_id and m.hides_notifications
      and (m.expires_at is null or m.expires_at > now()))`;

/**
 * The same as a value, for where it is no condition of a statement's own. Scalar subqueries rather than EXISTS: for an EXISTS
 * in an expression PostgreSQL may choose to read the whole table into a hash, however few rows ask.
 */
export const isPresent = (sql: Reader, recipient: AccountId) => sql`
  coalesce((select a.suspended_at is null and a.deleted_at is null from accounts a where a.id = n.actor_id), false)
  and (select true from blocks b where b.blocker_id = ${recipient} and b.blocked_id = n.actor_id) is null
  and (select true from blocks b where b.blocker_id = n.actor_id and b.blocked_id = ${recipient}) is null
  and (
    select true from mutes m where m.muter_id = ${recipient} and m.muted_id = n.actor_id and m.hides_notifications
      and (m.expires_at is null or m.expires_at > now())) is null`;
