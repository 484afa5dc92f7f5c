// One pinning at a time for an account, so that two at once cannot both be the fifth.

import type { AccountId } from '#contract';
import type { Tx } from '#platform';

export async function lockAuthor(tx: Tx, author: AccountId): Promise<void> {
  await tx`select pg_advisory_xact_lock(hashtextextended('pins', ${author}::bigint))`;
}
