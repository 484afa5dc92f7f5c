// The statements on idempotency keys.

import type { AccountId, Id, ParleyId } from '#contract';
import type { Reader, Tx } from '#platform';

export async function findByKey(sql: Reader, who: AccountId, key: string): Promise<ParleyId | null> {
  const [row] = await sql<{ parley_id: ParleyId }[]>`
    select parley_id from idempotency_keys where account_id = ${who} and key = ${key}`;
  return row?.parley_id ?? null;
}

/** False when the same key is there already: two requests raced, and the other was first. */
export async function insertKey(tx: Tx, who: AccountId, key: string, meaning: Id, now: Date): Promise<boolean> {
  const rows = await tx`
    insert into idempotency_keys (account_id, key, parley_id, created_at) values (${who}, ${key}, ${meaning}, ${now})
    on conflict do nothing returning key`;
  return rows.length > 0;
}

export async function deleteOldKeys(tx: Tx, before: Date): Promise<void> {
  await tx`delete from idempotency_keys where created_at < ${before}`;
}
