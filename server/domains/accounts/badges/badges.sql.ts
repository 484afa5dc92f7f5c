// The statements on badges.

import type { AccountId, BadgeKind, Id } from '#contract';
import type { Reader, Tx } from '#platform';

export interface BadgeRow {
  account_id: AccountId;
  id: Id;
  kind: BadgeKind;
  verified: string;
  granted_by: AccountId | null;
  granted_at: Date;
  withdrawn_by: AccountId | null;
  withdrawn_at: Date | null;
}

type NewBadge = Omit<BadgeRow, 'withdrawn_by' | 'withdrawn_at'>;

export async function insertBadge(tx: Tx, badge: NewBadge): Promise<void> {
  await tx`
    insert into badges (account_id, id, kind, verified, granted_by, granted_at)
    values (${badge.account_id}, ${badge.id}, ${badge.kind}, ${badge.verified}, ${badge.granted_by}, ${badge.granted_at})`;
}

/** Whether there was one to withdraw. */
export async function updateWithdrawn(
  tx: Tx,
  whom: AccountId,
  kind: BadgeKind,
  by: { staff: AccountId | null; now: Date },
): Promise<boolean> {
  const rows = await tx`
    update badges set withdrawn_by = ${by.staff}, withdrawn_at = ${by.now}
    where account_id = ${whom} and kind = ${kind} and withdrawn_at is null returning id`;
  return rows.length > 0;
}

/** What `accounts` wear now, the oldest first. */
export const selectWorn = (sql: Reader, accounts: readonly AccountId[]): Promise<BadgeRow[]> => sql<BadgeRow[]>`
  select account_id, id, kind, verified, granted_by, granted_at, withdrawn_by, withdrawn_at
  from badges where account_id = any(${accounts as AccountId[]}::bigint[]) and withdrawn_at is null order by id`;

/** All that one account ever wore, the newest first. */
export const selectEver = (sql: Reader, account: AccountId, most: number): Promise<BadgeRow[]> => sql<BadgeRow[]>`
  select account_id, id, kind, verified, granted_by, granted_at, withdrawn_by, withdrawn_at
  from badges where account_id = ${account} order by id desc limit ${most}`;

export async function deleteBadgesOf(tx: Tx, account: AccountId): Promise<void> {
  await tx`delete from badges where account_id = ${account}`;
}

/** Holds the account until the transaction ends, so that two grants come one after the other. */
export async function lockWearer(tx: Tx, account: AccountId): Promise<void> {
  await tx`select from accounts where id = ${account} for no key update`;
}
