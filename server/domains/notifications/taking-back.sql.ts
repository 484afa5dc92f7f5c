// The statements that take notifications back, when what they told of is undone.

import type { AccountId, CollectionId, NotificationKind, ParleyId } from '#contract';
import type { Tx } from '#platform';
import { leaveGroups, type Left } from './leaving.sql.ts';
import { tellLost } from './losing.sql.ts';

/** All of them, and the groups they made, which can be none but theirs. */
export async function deleteAboutParley(tx: Tx, parley: ParleyId): Promise<void> {
  await tx`
    with gone as (delete from notifications where parley_id = ${parley} returning recipient_id, group_key),
    dissolved as (
      delete from notification_groups
      where (recipient_id, key) in (select recipient_id, group_key from gone where group_key is not null)
    )
    select ${tellLost(tx)}`;
}

/** What was told of a collection: to one account, or to all (null). */
export const deleteAboutCollection = (tx: Tx, collection: CollectionId, recipient: AccountId | null): Promise<number> =>
  take(
    tx,
    tx`
      delete from notifications
      where collection_id = ${collection} ${recipient === null ? tx`` : tx`and recipient_id = ${recipient}`}
      returning recipient_id, group_key, is_dismissed`,
  );

/** Takes back that `actor` did `kind` to a parley. */
export const deleteDeed = (tx: Tx, kind: NotificationKind, actor: AccountId, parley: ParleyId): Promise<number> =>
  take(
    tx,
    tx`
      delete from notifications where parley_id = ${parley} and kind = ${kind} and actor_id = ${actor}
      returning recipient_id, group_key, is_dismissed`,
  );

/** Takes back that `actor` followed or asked `recipient`. */
export const deleteRelation = (
  tx: Tx,
  kind: 'follow' | 'follow_request',
  recipient: AccountId,
  actor: AccountId,
): Promise<number> =>
  take(
    tx,
    tx`
      delete from notifications where recipient_id = ${recipient} and kind = ${kind} and actor_id = ${actor}
      returning recipient_id, group_key, is_dismissed`,
  );

/** Removes what two accounts told each other, and asked of each other. */
export async function deleteBetween(tx: Tx, one: AccountId, other: AccountId): Promise<void> {
  await tx`
    delete from notification_requests
    where (recipient_id = ${one} and actor_id = ${other}) or (recipient_id = ${other} and actor_id = ${one})`;
  await tx`
    delete from notification_permissions
    where (recipient_id = ${one} and actor_id = ${other}) or (recipient_id = ${other} and actor_id = ${one})`;
  await take(
    tx,
    tx`
      delete from notifications
      where (recipient_id = ${one} and actor_id = ${other}) or (recipient_id = ${other} and actor_id = ${one})
      returning recipient_id, group_key, is_dismissed`,
  );
}

/** Removes up to `most` notifications that a deleted account got or caused. Returns how many they were. */
export const deleteSomeOf = (tx: Tx, account: AccountId, most: number): Promise<number> =>
  take(
    tx,
    tx`
      delete from notifications where (recipient_id, id, actor_id) in (
        select recipient_id, id, actor_id from notifications
        where recipient_id = ${account} or actor_id = ${account} limit ${most})
      returning recipient_id, group_key, is_dismissed`,
  );

/** Runs a deletion and takes what is gone out of its groups. Returns how many are gone. */
async function take(tx: Tx, deletion: ReturnType<Tx>): Promise<number> {
  const [gone] = await tx<{ n: number; left: Left[] | null }[]>`
    with gone as (${deletion})
    select count(*)::int as n,
      json_agg(json_build_object('recipient', recipient_id::text, 'key', group_key))
        filter (where group_key is not null and not is_dismissed) as left,
      ${tellLost(tx)} as told
    from gone`;
  await leaveGroups(tx, gone!.left ?? []);
  return gone!.n;
}

/** Removes up to `most` dismissed notifications from before `before`. */
export async function deleteDismissed(tx: Tx, before: Date, most: number): Promise<number> {
  const { count } = await tx`
    delete from notifications where (recipient_id, id) in (
      select recipient_id, id from notifications where is_dismissed and created_at < ${before} limit ${most})`;
  return count;
}

/** Removes what a deleted account has decided, and what others have decided of it. */
export async function deleteKeptOf(tx: Tx, account: AccountId): Promise<void> {
  await tx`delete from notification_groups where recipient_id = ${account}`;
  await tx`delete from notification_policies where account_id = ${account}`;
  await tx`delete from push_subscriptions where account_id = ${account}`;
  await tx`delete from notification_requests where recipient_id = ${account} or actor_id = ${account}`;
  await tx`delete from notification_permissions where recipient_id = ${account} or actor_id = ${account}`;
}
