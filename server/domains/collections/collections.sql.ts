// The statements on collections.

import type { AccountId, CollectionId } from '#contract';
import type { Reader, Tx } from '#platform';

export interface CollectionRow {
  id: CollectionId;
  account_id: AccountId;
  name: string;
  description: string;
  language: string | null;
  tag: string | null;
  is_sensitive: boolean;
  is_discoverable: boolean;
  created_at: Date;
  updated_at: Date;
}

export type CollectionWords = Pick<
  CollectionRow,
  'name' | 'description' | 'language' | 'tag' | 'is_sensitive' | 'is_discoverable'
>;

const columns = (sql: Reader) => sql`
  c.id, c.account_id, c.name, c.description, c.language, c.tag, c.is_sensitive, c.is_discoverable, c.created_at,
  c.updated_at`;

/** Whose maker is here, and is not blocked either way. */
const isShown = (sql: Reader, viewer: AccountId | null) => sql`
  exists (select from accounts a where a.id = c.account_id and a.suspended_at is null and a.deleted_at is null)
  and not exists (select from blocks b where b.blocker_id = c.account_id and b.blocked_id = ${viewer})
  and not exists (select from blocks b where b.blocker_id = ${viewer} and b.blocked_id = c.account_id)`;

export async function insertCollection(tx: Tx, row: CollectionRow): Promise<void> {
  await tx`insert into collections ${tx(row as never)}`;
}

export async function updateCollection(
  tx: Tx,
  id: CollectionId,
  words: Partial<CollectionWords>,
  now: Date,
): Promise<void> {
  await tx`update collections set ${tx({ ...words, updated_at: now } as never)} where id = ${id}`;
}

export const selectShown = (
  sql: Reader,
  ids: readonly CollectionId[],
  viewer: AccountId | null,
): Promise<CollectionRow[]> => sql<CollectionRow[]>`
  select ${columns(sql)} from collections c
  where c.id = any(${ids as CollectionId[]}::bigint[]) and ${isShown(sql, viewer)}`;

/** Holds it until the transaction ends, so that the last place in it is given once. */
export async function lockCollection(tx: Tx, id: CollectionId): Promise<CollectionRow | undefined> {
  const [row] = await tx<CollectionRow[]>`select ${columns(tx)} from collections c where c.id = ${id} for update`;
  return row;
}

/** Holds a row that each maker of a collection holds, so that two at once are not one too many. */
export async function selectHowManyOf(tx: Tx, account: AccountId): Promise<number> {
  await tx`select from accounts where id = ${account} for no key update`;
  const [row] = await tx<{ n: number }[]>`select count(*)::int as n from collections where account_id = ${account}`;
  return row!.n;
}

/** Newest first. To others than their maker only those that are to be found. */
export const selectOfAccount = (
  sql: Reader,
  account: AccountId,
  viewer: AccountId | null,
  page: { limit: number; offset: number },
): Promise<CollectionRow[]> => sql<CollectionRow[]>`
  select ${columns(sql)} from collections c
  where c.account_id = ${account} and (c.is_discoverable or c.account_id = ${viewer}) and ${isShown(sql, viewer)}
  order by c.id desc limit ${page.limit} offset ${page.offset}`;

/** Those that `account` is in, newest first; to others than themselves only those that are to be found. */
export const selectHolding = (
  sql: Reader,
  account: AccountId,
  viewer: AccountId | null,
  page: { limit: number; offset: number },
): Promise<CollectionRow[]> => sql<CollectionRow[]>`
  select ${columns(sql)}
  from collection_items i join collections c on c.id = i.collection_id
  where i.account_id = ${account} and i.revoked_at is null and ${isShown(sql, viewer)}
    and (c.is_discoverable or c.account_id = ${viewer} or i.account_id = ${viewer})
  order by c.id desc limit ${page.limit} offset ${page.offset}`;

/** The collection with all who are in it. */
export async function deleteCollection(tx: Tx, id: CollectionId): Promise<void> {
  await tx`delete from collection_items where collection_id = ${id}`;
  await tx`delete from collections where id = ${id}`;
}

export async function deleteOfAccount(tx: Tx, account: AccountId): Promise<void> {
  await tx`delete from collection_items where collection_id in (select id from collections where account_id = ${account})`;
  await tx`delete from collections where account_id = ${account}`;
  await tx`delete from collection_items where account_id = ${account}`;
}
