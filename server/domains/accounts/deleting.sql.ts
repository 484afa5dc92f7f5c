// The statements that remove an account: first from sight, then for good.

import type { AccountId, MediumId } from '#contract';
import type { Tx } from '#platform';

/** Takes an account out of sight; undefined when that was done before. Returns the pictures it showed. */
export async function updateDeleted(tx: Tx, account: AccountId, now: Date): Promise<MediumId[] | undefined> {
  const [row] = await tx<{ avatar_id: MediumId | null; header_id: MediumId | null }[]>`
    update accounts set deleted_at = ${now} where id = ${account} and deleted_at is null
    returning avatar_id, header_id`;
  return row && [row.avatar_id, row.header_id].filter((id) => id !== null);
}

/** Removes what is left. The claim on the handle stays: nobody else may ever speak under that name. */
export async function deleteAccountRows(tx: Tx, account: AccountId): Promise<void> {
  await tx`delete from markers where account_id = ${account}`;
  await tx`delete from authorization_codes where account_id = ${account}`;
  await tx`delete from tokens where account_id = ${account}`;
  await tx`delete from recovery_codes where account_id = ${account}`;
  await tx`delete from second_factors where account_id = ${account}`;
  await tx`delete from accounts where id = ${account} and deleted_at is not null`;
}

/** Codes live ten minutes; what is older is only remembered to find out who tries one twice. */
export async function deleteOldCodes(tx: Tx, before: Date): Promise<void> {
  await tx`delete from authorization_codes where created_at < ${before}`;
}
