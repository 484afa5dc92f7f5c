// Suspending an account and restoring it. A suspended one is an empty shell to others and may do nothing; its rows stay.

import type { AccountId } from '#contract';
import { announce, transact, type Act } from '#platform';
import { accountOf } from '../find.ts';
import { updateRestored, updateSuspended } from '../standing.sql.ts';

/** To suspend twice is to suspend once. @throws Refusal 'not-found'. */
export async function suspend(act: Act, whom: AccountId): Promise<void> {
  await accountOf(act.sql, whom);
  await transact(act, async (tx) => {
    if (await updateSuspended(tx, whom, act.viewer?.id ?? null, act.now))
      await announce(tx, { kind: 'accounts.suspended', account: whom });
  });
}

/** @throws Refusal 'not-found'. */
export async function restore(act: Act, whom: AccountId): Promise<void> {
  await accountOf(act.sql, whom);
  await transact(act, async (tx) => {
    if (await updateRestored(tx, whom)) await announce(tx, { kind: 'accounts.restored', account: whom });
  });
}
