// When a block comes between two people, each leaves the other's lists.

import type { AccountId } from '#contract';
import type { Tx } from '#platform';
import { deleteMemberships } from './members.sql.ts';
import { tellHidden } from './make.ts';

/** Takes `account` out of every list of `owner`. */
export async function leaveLists(tx: Tx, owner: AccountId, account: AccountId): Promise<void> {
  if (await deleteMemberships(tx, owner, account)) await tellHidden(tx, owner);
}
