// The statements that take notifications back, when what they told of is undone.

import type { AccountId, NotificationKind, ParleyId } from '#contract';
import type { Tx } from '#platform';

export async function deleteAboutParley(tx: Tx, parley: ParleyId): Promise<void> {
  await tx`delete from notifications where parley_id = ${parley}`;
}

/** Takes back that `actor` did `kind` to a parley. */
export async function deleteDeed(tx: Tx, kind: NotificationKind, actor: AccountId, parley: ParleyId): Promise<void> {
  await tx`delete from notifications where parley_id = ${parley} and kind = ${kind} and actor_id = ${actor}`;
}

/** Takes back that `actor` followed or asked `recipient`. */
export async function deleteRelation(
  tx: Tx,
  kind: 'follow' | 'follow_request',
  recipient: AccountId,
  actor: AccountId,
): Promise<void> {
  await tx`delete from notifications where recipient_id = ${recipient} and kind = ${kind} and actor_id = ${actor}`;
}

/** Removes what two accounts told each other. */
export async function deleteBetween(tx: Tx, one: AccountId, other: AccountId): Promise<void> {
  await tx`
    delete from notifications
    where (recipient_id = ${one} and actor_id = ${other}) or (recipient_id = ${other} and actor_id = ${one})`;
}

/** Removes up to `most` notifications that a deleted account got or caused. */
export async function deleteSomeOf(tx: Tx, account: AccountId, most: number): Promise<number> {
  const { count } = await tx`
    delete from notifications where (recipient_id, id, actor_id) in (
      select recipient_id, id, actor_id from notifications
      where recipient_id = ${account} or actor_id = ${account} limit ${most})`;
  return count;
}

/** Removes up to `most` dismissed notifications from before `before`. */
export async function deleteDismissed(tx: Tx, before: Date, most: number): Promise<number> {
  const { count } = await tx`
    delete from notifications where (recipient_id, id) in (
      select recipient_id, id from notifications where is_dismissed and created_at < ${before} limit ${most})`;
  return count;
}
