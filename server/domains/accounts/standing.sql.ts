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
    update accounts set suspended_at = null, suspended_until = null, suspended_by = null
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

/** How many signed up from each id to before the next, in their order. */
export async function selectSignUpsBetween(
  sql: Reader,
  from: readonly string[],
  until: readonly string[],
): Promise<number[]> {
  const rows = await sql<{ n: number }[]>`
    select (select count(*)::int from accounts a where a.id >= w.first and a.id < w.last and a.deleted_at is null) as n
    from unnest(${from as string[]}::bigint[], ${until as string[]}::bigint[]) with ordinality w(first, last, place)
    order by w.place`;
  return rows.map((row) => row.n);
}

/** How many were last here in each stretch of time (ISO 8601), in their order. */
export async function selectActiveBetween(
  sql: Reader,
  from: readonly string[],
  until: readonly string[],
): Promise<number[]> {
  const rows = await sql<{ n: number }[]>`
    select (
      select count(distinct t.account_id)::int from tokens t where t.last_used_at >= w.first and t.last_used_at < w.last
    ) as n
    from unnest(${from as string[]}::timestamptz[], ${until as string[]}::timestamptz[])
      with ordinality w(first, last, place)
    order by w.place`;
  return rows.map((row) => row.n);
}

export const selectStaff = (sql: Reader): Promise<{ id: AccountId; handle: string; role: Role }[]> => sql<
  { id: AccountId; handle: string; role: Role }[]
>`
  select id, handle, role from accounts where role <> 'member' and deleted_at is null order by handle limit 1000`;
