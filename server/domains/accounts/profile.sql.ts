// The statement that changes a profile.

import type { AccountId, MediumId, QuotePolicy, Visibility } from '#contract';
import type { Tx } from '#platform';

export interface ProfileColumns {
  display_name: string;
  bio: string;
  fields: { name: string; value: string }[];
  avatar_id: MediumId | null;
  header_id: MediumId | null;
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
}

/** Locks the account and returns the pictures it shows, so that of two changes at once neither forgets a blob. */
export async function lockPictures(
  tx: Tx,
  account: AccountId,
): Promise<{ avatar_id: MediumId | null; header_id: MediumId | null } | undefined> {
  const [row] = await tx<{ avatar_id: MediumId | null; header_id: MediumId | null }[]>`
    select avatar_id, header_id from accounts where id = ${account} and deleted_at is null for update`;
  return row;
}

/** Sets the columns that are named, and no others. */
export async function updateProfileColumns(tx: Tx, account: AccountId, set: Partial<ProfileColumns>): Promise<void> {
  const values = { ...set, ...(set.fields && { fields: tx.json(set.fields) }) };
  await tx`update accounts set ${tx(values as never)} where id = ${account}`;
}
