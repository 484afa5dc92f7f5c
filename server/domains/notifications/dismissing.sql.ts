// Putting notifications away.

import type { AccountId, NotificationId } from '#contract';
import type { Tx } from '#platform';

/** Whether there is such a notification, put away before or not. */
export async function dismissOne(tx: Tx, recipient: AccountId, id: NotificationId): Promise<boolean> {
  const rows = await tx`
    update notifications set is_dismissed = true where recipient_id = ${recipient} and id = ${id} returning id`;
  return rows.length > 0;
}

export async function dismissAll(tx: Tx, recipient: AccountId): Promise<void> {
  await tx`update notifications set is_dismissed = true where recipient_id = ${recipient} and not is_dismissed`;
}
