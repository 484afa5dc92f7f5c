// Accounts as the API answers them, rendered once and kept until something in them changes.

import type { Account, AccountId } from '#contract';
import type { House, Reader } from '#platform';

export interface RenderedAccount {
  entity: Account;
  json: string;
  isSuspended: boolean;
}

/** The accounts that exist among `ids`. Suspended ones are included, as an empty shell; deleted ones are absent. */
export async function accountsOf(
  _house: House,
  _sql: Reader,
  _ids: readonly AccountId[],
): Promise<Map<AccountId, RenderedAccount>> {
  return new Map();
}
