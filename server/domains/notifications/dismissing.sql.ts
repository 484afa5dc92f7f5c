// Putting notifications away: one, a group, all.

import type { AccountId, NotificationId } from '#contract';
import type { Tx } from '#platform';
import { leaveGroups, recountGroups } from './leaving.sql.ts';

/** Whether there is such a notification, put away before or not. */
export async function dismissOne(tx: Tx, recipient: AccountId, id: NotificationId): Promise<boolean> {
  const rows = await tx<{ key: string | null; wasShown: boolean }[]>`
    update notifications n set is_dismissed = true
    from (select not is_dismissed as was_shown from notifications where recipient_id = ${recipient} and id = ${id}) before
    where n.recipient_id = ${recipient} and n.id = ${id}
    returning n.group_key as key, before.was_shown as "wasShown"`;
  await leaveGroups(
    tx,
    rows.flatMap(({ key, wasShown }) => (key !== null && wasShown ? [{ recipient, key }] : [])),
  );
  return rows.length > 0;
}

export async function dismissGroup(tx: Tx, recipient: AccountId, key: string): Promise<void> {
  await tx`
    update notifications set is_dismissed = true
    where recipient_id = ${recipient} and group_key = ${key} and not is_dismissed`;
  await recountGroups(tx, recipient, key);
}

/** All but what waits to be let in. */
export async function dismissAll(tx: Tx, recipient: AccountId): Promise<void> {
  await tx`
    update notifications set is_dismissed = true
    where recipient_id = ${recipient} and not is_dismissed and not is_filtered`;
  await recountGroups(tx, recipient, null);
}
