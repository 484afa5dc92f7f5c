// The statements that forget somebody who worked here, or who was not listened to.

import type { AccountId } from '#contract';
import type { Tx } from '#platform';

export async function forgetStaff(tx: Tx, account: AccountId): Promise<void> {
  await tx`delete from muted_reporters where account_id = ${account}`;
  await tx`delete from staff_queues where account_id = ${account}`;
  await tx`delete from staff_reads where account_id = ${account}`;
  await tx`delete from four_eyes where account_id = ${account} and state = 'waiting'`;
  await tx`
    update cases set assigned_to = null, assigned_until = null where assigned_to = ${account} and closed_at is null`;
}
