// Accounts as apps of the staff are told of them. The one place that shows an address, to nobody but them.

import { emailsOf, isBound } from '#accounts';
import type { AccountId, AdminAccount } from '#contract';
import type { House, Reader } from '#platform';
import { accountsOf } from '../entities/accounts.ts';
import { ROLES } from '../entities/roles.ts';

/** Those of `ids` that exist. Two statements, and what their accounts cost. */
export async function adminAccountsOf(
  house: House,
  sql: Reader,
  ids: readonly (AccountId | null)[],
  now: Date,
): Promise<Map<AccountId, AdminAccount>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const [accounts, emails] = await Promise.all([accountsOf(house, sql, wanted), emailsOf(sql, wanted)]);
  return new Map(
    [...accounts].map(([id, { entity, row }]) => {
      const { suspended_at: since, suspended_until: until, bounds } = row;
      return [
        id,
        {
          id,
          username: row.handle,
          domain: null,
          created_at: row.created_at.toISOString(),
          email: emails.get(id) ?? '',
          ip: null,
          ips: [],
          locale: row.locale,
          invite_request: null,
          role: ROLES[row.role],
          confirmed: true,
          approved: true,
          disabled: isBound(bounds, 'writing', now),
          sensitized: isBound(bounds, 'unmarked', now),
          silenced: isBound(bounds, 'found', now),
          suspended: since !== null && (until === null || until > now),
          account: entity,
        },
      ];
    }),
  );
}
