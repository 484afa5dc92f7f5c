// The statements on reporters who are not listened to for a while.

import type { AccountId } from '#contract';
import type { Reader, Tx } from '#platform';

export interface MutedReporterRow {
  account_id: AccountId;
  muted_by: AccountId | null;
  muted_at: Date;
  ends_at: Date | null;
  why: string;
}

export async function upsertMuted(tx: Tx, row: MutedReporterRow): Promise<void> {
  await tx`
    insert into muted_reporters (account_id, muted_by, muted_at, ends_at, why)
    values (${row.account_id}, ${row.muted_by}, ${row.muted_at}, ${row.ends_at}, ${row.why})
    on conflict (account_id) do update set muted_by = excluded.muted_by, muted_at = excluded.muted_at,
      ends_at = excluded.ends_at, why = excluded.why`;
}

export async function deleteMuted(tx: Tx, account: AccountId): Promise<boolean> {
  return (await tx`delete from muted_reporters where account_id = ${account} returning account_id`).length > 0;
}

export async function selectIsMuted(sql: Reader, account: AccountId, now: Date): Promise<boolean> {
  const [row] = await sql<{ is: boolean }[]>`
    select exists (select from muted_reporters
      where account_id = ${account} and (ends_at is null or ends_at > ${now})) as is`;
  return row!.is;
}

export const selectMuted = (sql: Reader, now: Date, most: number): Promise<MutedReporterRow[]> => sql<
  MutedReporterRow[]
>`
  select account_id, muted_by, muted_at, ends_at, why from muted_reporters
  where ends_at is null or ends_at > ${now} order by account_id limit ${most}`;
