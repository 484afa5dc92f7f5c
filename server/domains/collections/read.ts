// Reading collections, as the viewer may see them.

import type { AccountId, CollectionId } from '#contract';
import { notFound, type Act, type Reader } from '#platform';
import { selectHolding, selectOfAccount, selectShown, type CollectionRow } from './collections.sql.ts';
import { selectItems, type ItemRow } from './items.sql.ts';

export interface Collection {
  row: CollectionRow;
  items: ItemRow[];
}

/** @throws Refusal 'not-found', also for what the viewer may not see. */
export async function collectionOf(act: Act, id: CollectionId): Promise<Collection> {
  const found = (await collectionsFor(act, [id])).get(id);
  if (!found) throw notFound();
  return found;
}

/** Those of `ids` that the viewer may see. */
export async function collectionsFor(act: Act, ids: readonly CollectionId[]): Promise<Map<CollectionId, Collection>> {
  if (ids.length === 0) return new Map();
  const rows = await selectShown(act.sql, ids, act.viewer?.id ?? null);
  return new Map((await withItems(act, rows)).map((one) => [one.row.id, one]));
}

type Select = (
  sql: Reader,
  of: AccountId,
  viewer: AccountId | null,
  page: { limit: number; offset: number },
) => Promise<CollectionRow[]>;

async function listBy(
  act: Act,
  of: AccountId,
  page: { limit: number; offset: number },
  select: Select,
): Promise<Collection[]> {
  return withItems(act, await select(act.sql, of, act.viewer?.id ?? null, page));
}

/** Those that `of` made. */
export const listCollections = (act: Act, of: AccountId, page: { limit: number; offset: number }) =>
  listBy(act, of, page, selectOfAccount);

/** Those that `of` is in. */
export const listCollectionsHolding = (act: Act, of: AccountId, page: { limit: number; offset: number }) =>
  listBy(act, of, page, selectHolding);

async function withItems(act: Act, rows: CollectionRow[]): Promise<Collection[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const items = Map.groupBy(await selectItems(act.sql, ids, act.viewer?.id ?? null), (item) => item.collection_id);
  return rows.map((row) => ({ row, items: items.get(row.id) ?? [] }));
}
