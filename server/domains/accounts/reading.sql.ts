// The statements that read accounts.

import type { AccountId, Bound, MediumId, QuotePolicy, Visibility } from '#contract';
import type { Reader, Role } from '#platform';

export interface AccountRow {
  id: AccountId;
  handle: string;
  display_name: string;
  bio: string;
  fields: { name: string; value: string }[];
  avatar_id: MediumId | null;
  header_id: MediumId | null;
  role: Role;
  is_locked: boolean;
  is_bot: boolean;
  is_discoverable: boolean;
  is_indexable: boolean;
  hides_follows: boolean;
  shows_media: boolean;
  shows_media_replies: boolean;
  shows_featured: boolean;
  attribution_domains: string[];
  default_visibility: Visibility;
  default_sensitive: boolean;
  default_quote_policy: QuotePolicy;
  default_language: string | null;
  locale: string;
  terms_accepted_at: Date | null;
  created_at: Date;
  suspended_at: Date | null;
  suspended_until: Date | null;
  bounds: Bound[] | null;
}

/** The columns of an AccountRow, of a table that is called `a`. */
export const accountColumns = (sql: Reader) => sql`
  a.id, a.handle, a.display_name, a.bio, a.fields, a.avatar_id, a.header_id, a.role, a.is_locked, a.is_bot,
  a.is_discoverable, a.is_indexable, a.hides_follows, a.shows_media, a.shows_media_replies, a.shows_featured,
  a.attribution_domains, a.default_visibility, a.default_sensitive, a.default_quote_policy, a.default_language, a.locale, a.terms_accepted_at,
  a.created_at, a.suspended_at, a.suspended_until, a.bounds`;

/** The living accounts among `ids`, in no order; suspended ones included. */
export const selectAccounts = (sql: Reader, ids: readonly AccountId[]): Promise<AccountRow[]> => sql<AccountRow[]>`
  select ${accountColumns(sql)}
  from accounts a where a.id = any(${ids as AccountId[]}::bigint[]) and a.deleted_at is null`;

/** Ids by handle, of accounts that are neither suspended nor deleted. */
export const selectByHandles = (
  sql: Reader,
  handles: readonly string[],
): Promise<{ id: AccountId; handle: string }[]> =>
  sql<{ id: AccountId; handle: string }[]>`
  select a.id, a.handle
  from handle_claims c join accounts a on a.id = c.account_id
  where c.handle = any(${handles as string[]}) and a.deleted_at is null and a.suspended_at is null`;

/** As above, suspended ones included. */
export async function selectByHandle(sql: Reader, handle: string): Promise<AccountId | null> {
  const [row] = await sql<{ id: AccountId }[]>`
    select a.id from handle_claims c join accounts a on a.id = c.account_id
    where c.handle = ${handle} and a.deleted_at is null`;
  return row?.id ?? null;
}
