// Of collections people are told that they were put into one, and that one they are in says something else now.

import type { AccountId, CollectionId } from '#contract';
import type { Tx } from '#platform';
import { tellLost } from './losing.sql.ts';
import { tell } from './tell.sql.ts';

export const tellPutIn = (tx: Tx, collection: CollectionId, account: AccountId): Promise<void> =>
  tell(
    tx,
    { collection },
    tx`
      select i.account_id as recipient_id, c.account_id as actor_id, 'added_to_collection' as kind
      from collections c join collection_items i on i.collection_id = c.id
      where c.id = ${collection} and i.account_id = ${account} and i.revoked_at is null`,
  );

/** The latest replaces what was told before. */
export async function tellChanged(tx: Tx, collection: CollectionId): Promise<void> {
  await tx`
    with gone as (
      delete from notifications where collection_id = ${collection} and kind = 'collection_update' returning recipient_id
    )
    select ${tellLost(tx)}`;
  await tell(
    tx,
    { collection },
    tx`
      select i.account_id as recipient_id, c.account_id as actor_id, 'collection_update' as kind
      from collections c join collection_items i on i.collection_id = c.id
      where c.id = ${collection} and i.revoked_at is null`,
  );
}
