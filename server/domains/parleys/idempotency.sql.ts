// The statements on idempotency keys.

import type { AccountId, ParleyId } from '#contract';
import type { Reader, Tx } from '#platform';

export async function findByKey(sql: Reader, who: AccountId, key: string): Promise<ParleyId | null> {
  const [row] = await sql<{ parley_id: ParleyId }[]>`
    select parley_id from idempotency_keys where account_id = ${who} and key = ${key}`;
  return row?.parley_id ?? null;
}

export async function deleteOldKeys(tx: Tx, before: Date): Promise<void> {
  await tx`delete from idempotency_keys where created_at < ${before}`;
}
