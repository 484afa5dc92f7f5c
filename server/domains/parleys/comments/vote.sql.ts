// One person's votes on replies come one after the other, so that up and down at once cannot both stand. Nobody waits for
// anybody else.

import type { AccountId } from '#contract';
import type { Tx } from '#platform';

export async function lockVoter(tx: Tx, who: AccountId): Promise<void> {
  await tx`select pg_advisory_xact_lock(hashtextextended('votes', ${who}::bigint))`;
}
