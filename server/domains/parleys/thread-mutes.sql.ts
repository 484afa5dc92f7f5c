// The statements on muted conversations.

import type { AccountId, ParleyId } from '#contract';
import type { Tx } from '#platform';

export async function insertThreadMute(tx: Tx, who: AccountId, thread: ParleyId): Promise<void> {
  await tx`insert into thread_mutes (account_id, thread_id) values (${who}, ${thread}) on conflict do nothing`;
}

export async function deleteThreadMute(tx: Tx, who: AccountId, thread: ParleyId): Promise<void> {
  await tx`delete from thread_mutes where account_id = ${who} and thread_id = ${thread}`;
}

export async function deleteThreadMutesOf(tx: Tx, who: AccountId): Promise<void> {
  await tx`delete from thread_mutes where account_id = ${who}`;
}

/** Forgets who muted a conversation of which nothing is left. */
export async function deleteEmptyThread(tx: Tx, thread: ParleyId): Promise<void> {
  await tx`
    delete from thread_mutes
    where thread_id = ${thread} and not exists (select from parleys where thread_id = ${thread})`;
}
