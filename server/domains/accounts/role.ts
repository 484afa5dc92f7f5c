// Giving an account a role. Whoever holds a token of it has the new role within a second.

import type { AccountId } from '#contract';
import { announce, transact, type Act, type Reader, type Role } from '#platform';
import { accountOf } from './find.ts';
import { selectStaff, updateRole } from './standing.sql.ts';

/** @throws Refusal 'not-found'. */
export async function setRole(act: Act, whom: AccountId, role: Role): Promise<void> {
  await accountOf(act.sql, whom);
  await transact(act, async (tx) => {
    if (await updateRole(tx, whom, role)) await announce(tx, { kind: 'accounts.changed', account: whom });
  });
}

/** Everybody who is more than a member, by handle. */
export const listStaff = (sql: Reader): Promise<{ id: AccountId; handle: string; role: Role }[]> => selectStaff(sql);
