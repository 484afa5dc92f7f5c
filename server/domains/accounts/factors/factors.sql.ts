// The statements on second factors.

import type { AccountId, TokenId } from '#contract';
import type { Reader, Tx } from '#platform';

export interface FactorRow {
  account_id: AccountId;
  sealed: Buffer;
  begun_at: Date;
  confirmed_at: Date | null;
  last_step: string;
  failures: number;
  locked_until: Date | null;
}

/** Begins anew; one that is confirmed stays. Whether it was begun. */
export async function beginFactor(tx: Tx, account: AccountId, sealed: Buffer, now: Date): Promise<boolean> {
  const rows = await tx`
    insert into second_factors as f (account_id, sealed, begun_at) values (${account}, ${sealed}, ${now})
    on conflict (account_id) do update set sealed = excluded.sealed, begun_at = excluded.begun_at, last_step = 0,
      failures = 0, locked_until = null
    where f.confirmed_at is null returning account_id`;
  return rows.length > 0;
}

/** Holds the row until the transaction ends: of two who show the same code, one is too late. */
export async function lockFactor(tx: Tx, account: AccountId): Promise<FactorRow | undefined> {
  const [row] = await tx<FactorRow[]>`
    select account_id, sealed, begun_at, confirmed_at, last_step, failures, locked_until
    from second_factors where account_id = ${account} for update`;
  return row;
}

export async function updateProved(tx: Tx, account: AccountId, step: string, now: Date): Promise<void> {
  await tx`
    update second_factors set last_step = ${step}, confirmed_at = coalesce(confirmed_at, ${now}), failures = 0,
      locked_until = null
    where account_id = ${account}`;
}

export async function updateFailed(tx: Tx, account: AccountId, lockedUntil: Date | null): Promise<void> {
  await tx`
    update second_factors set failures = failures + 1, locked_until = ${lockedUntil} where account_id = ${account}`;
}

export async function replaceRecovery(tx: Tx, account: AccountId, digests: readonly Buffer[]): Promise<void> {
  await tx`delete from recovery_codes where account_id = ${account}`;
  await tx`
    insert into recovery_codes (account_id, code_digest)
    select ${account}, decode(d, 'hex') from unnest(${digests.map((one) => one.toString('hex'))}::text[]) d`;
}

/** Uses up a code; whether it was one. */
export async function deleteRecovery(tx: Tx, account: AccountId, digest: Buffer): Promise<boolean> {
  const rows = await tx`
    delete from recovery_codes where account_id = ${account} and code_digest = ${digest} returning account_id`;
  return rows.length > 0;
}

export async function updatePassed(tx: Tx, account: AccountId, token: TokenId, now: Date): Promise<void> {
  await tx`update tokens set second_factor_at = ${now} where account_id = ${account} and id = ${token}`;
}

export async function deleteFactor(tx: Tx, account: AccountId): Promise<void> {
  await tx`delete from recovery_codes where account_id = ${account}`;
  await tx`delete from second_factors where account_id = ${account}`;
  await tx`update tokens set second_factor_at = null where account_id = ${account} and second_factor_at is not null`;
}

export async function findStanding(
  sql: Reader,
  account: AccountId,
): Promise<{ is_enrolled: boolean; recovery_codes: number }> {
  const [row] = await sql<{ is_enrolled: boolean; recovery_codes: number }[]>`
    select exists (select from second_factors where account_id = ${account} and confirmed_at is not null) as is_enrolled,
      (select count(*)::int from recovery_codes where account_id = ${account}) as recovery_codes`;
  return row!;
}
