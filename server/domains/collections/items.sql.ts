// The statements on who is in a collection.

import type { AccountId, CollectionId, CollectionItemId } from '#contract';
import type { Reader, Tx } from '#platform';

export interface ItemRow {
  collection_id: CollectionId;
  account_id: AccountId;
  id: CollectionItemId;
  created_at: Date;
  revoked_at: Date | null;
}

/** Who is in each, in the order they came; without those who are not here, or are blocked either way. */
export const selectItems = (
  sql: Reader,
  collections: readonly CollectionId[],
  viewer: AccountId | null,
): Promise<ItemRow[]> => sql<ItemRow[]>`
  select i.collection_id, i.account_id, i.id, i.created_at, i.revoked_at
  from collection_items i
  join accounts a on a.id = i.account_id and a.suspended_at is null and a.deleted_at is null
  where i.collection_id = any(${collections as CollectionId[]}::bigint[]) and i.revoked_at is null
    and not exists (select from blocks b where b.blocker_id = i.account_id and b.blocked_id = ${viewer})
    and not exists (select from blocks b where b.blocker_id = ${viewer} and b.blocked_id = i.account_id)
  order by i.collection_id, i.id`;

/** All that were ever put in, also who took themselves out. */
export const selectEverIn = (tx: Tx, collection: CollectionId): Promise<ItemRow[]> => tx<ItemRow[]>`
  select collection_id, account_id, id, created_at, revoked_at from collection_items
  where collection_id = ${collection} order by id`;

export async function insertItem(tx: Tx, item: ItemRow): Promise<void> {
  await tx`insert into collection_items ${tx(item as never)}`;
}

/** Takes one out; who it was, if it was there. */
export async function deleteItem(
  tx: Tx,
  collection: CollectionId,
  id: CollectionItemId,
): Promise<AccountId | undefined> {
  const [row] = await tx<{ account_id: AccountId }[]>`
    delete from collection_items where collection_id = ${collection} and id = ${id} and revoked_at is null
    returning account_id`;
  return row?.account_id;
}

/** `account` takes themselves out for good; whether they were in. */
export async function updateRevoked(
  tx: Tx,
  collection: CollectionId,
  id: CollectionItemId,
  by: { account: AccountId; now: Date },
): Promise<boolean> {
  const rows = await tx`
    update collection_items set revoked_at = ${by.now}
    where collection_id = ${collection} and id = ${id} and account_id = ${by.account} and revoked_at is null
    returning id`;
  return rows.length > 0;
}

/** Each out of the other's collections. */
export async function deleteBetween(tx: Tx, one: AccountId, other: AccountId): Promise<void> {
  await tx`
    delete from collection_items i using collections c
    where c.id = i.collection_id
      and ((c.account_id = ${one} and i.account_id = ${other}) or (c.account_id = ${other} and i.account_id = ${one}))`;
}
