// The statements on what decisions come to.

import type { AccountId, Bound } from '#contract';
import type { Role, Tx } from '#platform';

export interface StandingRow {
  id: AccountId;
  suspended_at: Date | null;
  suspended_until: Date | null;
  suspended_by: AccountId | null;
  bounds: readonly Bound[] | null;
}

export async function lockStanding(tx: Tx, account: AccountId): Promise<(StandingRow & { role: Role }) | undefined> {
  const [row] = await tx<(StandingRow & { role: Role })[]>`
    select id, suspended_at, suspended_until, suspended_by, bounds, role from accounts
    where id = ${account} and deleted_at is null for update`;
  return row;
}

export async function updateStanding(tx: Tx, row: StandingRow): Promise<void> {
  await tx`
    update accounts set suspended_at = ${row.suspended_at}, suspended_until = ${row.suspended_until},
      suspended_by = ${row.suspended_by}, bounds = ${row.bounds && JSON.stringify(row.bounds)}::text::jsonb
    where id = ${row.id}`;
}
