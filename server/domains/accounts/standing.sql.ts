// The statements on an account's standing: terms, role, suspension, deletion.

import type { AccountId } from '#contract';
import type { Reader, Role, Tx } from '#platform';

export async function updateTermsAccepted(tx: Tx, account: AccountId, now: Date): Promise<void> {
  await tx`update accounts set terms_accepted_at = ${now} where id = ${account} and terms_accepted_at is null`;
}

/** Suspends; false when there was nothing to do. */
export async function updateSuspended(tx: Tx, account: AccountId, by: AccountId | null, now: Date): Promise<boolean> {
  const rows = await tx`
    update accounts set suspended_at = ${now}, suspended_by = ${by}
    where id = ${account} and suspended_at is null and deleted_at is null returning id`;
  return rows.length > 0;
}

/** Restores; false when there was nothing to do. */
export async function updateRestored(tx: Tx, account: AccountId): Promise<boolean> {
  const rows = await tx`
    update accounts set suspended_at = null, suspended_by = null
    where id = ${account} and suspended_at is not null and deleted_at is null returning id`;
  return rows.length > 0;
}

export async function updateRole(tx: Tx, account: AccountId, role: Role): Promise<boolean> {
  const rows = await tx`
    update accounts set role = ${role} where id = ${account} and role <> ${role} and deleted_at is null returning id`;
  return rows.length > 0;
}

export async function selectHasAdmin(sql: Reader): Promise<boolean> {
  const [row] = await sql<{ has: boolean }[]>`
    select exists (select 1 from accounts where role = 'admin' and deleted_at is null) as has`;
  return row!.has;
}

/** How many accounts there are and how many used Palabre since `since`. */
export async function selectPopulation(sql: Reader, since: Date): Promise<{ total: number; active: number }> {
  const [row] = await sql<{ total: number; active: number }[]>`
    select
      (select count(*)::int from accounts where deleted_at is null and suspended_at is null) as total,
      (select count(distinct account_id)::int from tokens where last_used_at > ${since}) as active`;
  return row!;
}
