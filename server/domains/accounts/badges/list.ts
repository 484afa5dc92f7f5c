// Who wears which badge, and what one account ever wore.

import { provesIdentity, type AccountId } from '#contract';
import type { Act, Reader } from '#platform';
import { selectEver, selectWorn, type BadgeRow } from './badges.sql.ts';
import { requireStaff } from './grant.ts';

const MOST = 100;

/** What each of `accounts` wears now; absent for who wears none. */
export async function badgesOf(sql: Reader, accounts: readonly AccountId[]): Promise<Map<AccountId, BadgeRow[]>> {
  if (accounts.length === 0) return new Map();
  return Map.groupBy(await selectWorn(sql, accounts), (badge) => badge.account_id);
}

/** Whether staff verified who `account` is. */
export const isVerified = async (sql: Reader, account: AccountId): Promise<boolean> =>
  (await selectWorn(sql, [account])).some((badge) => provesIdentity(badge.kind));

/** All badges that `account` wears and wore, the newest first, with who granted and withdrew them. For staff. */
export function badgeHistoryOf(act: Act, account: AccountId): Promise<BadgeRow[]> {
  requireStaff(act);
  return selectEver(act.sql, account, MOST);
}
