// Accounts with what showing them needs: their counts, and when they last spoke for all to hear. One statement for many.

import { accountColumns, type AccountRow } from '#accounts';
import type { AccountId, ParleyId } from '#contract';
import { restrictionsOn, type Jsoned } from '#moderation';
import { countsOf, type Reader } from '#platform';

export interface AuthorRow extends AccountRow {
  counts: Record<string, number>;
  /** Their newest parley that anybody may see. */
  last: ParleyId | null;
  has_badges: boolean;
  /** On the account and its pictures; read by readRestrictions. */
  restrictions: Jsoned[] | null;
}

/** The living accounts among `ids`, in no order; suspended ones included. */
export const selectAuthors = (sql: Reader, ids: readonly AccountId[]): Promise<AuthorRow[]> => sql<AuthorRow[]>`
  select ${accountColumns(sql)}, ${countsOf(sql, 'a.id')} as counts, (
    select p.id from parleys p where p.author_id = a.id and p.visibility in ('public', 'unlisted')
    order by p.id desc limit 1) as last,
    exists (select from badges b where b.account_id = a.id and b.withdrawn_at is null) as has_badges,
    ${restrictionsOn(sql, sql`array[a.id, a.avatar_id, a.header_id]`)} as restrictions
  from accounts a where a.id = any(${ids as AccountId[]}::bigint[]) and a.deleted_at is null`;
