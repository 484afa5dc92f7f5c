// Collections as the API answers them.

import type { Collection as Entity, CollectionItem } from '#contract';
import type { Collection, ItemRow } from '#collections';

export function presentCollection({ row, items }: Collection, origin: string): Entity {
  const url = `${origin}/collections/${row.id}`;
  return {
    id: row.id,
    account_id: row.account_id,
    uri: url,
    url: null,
    name: row.name,
    description: row.description,
    language: row.language,
    local: true,
    sensitive: row.is_sensitive,
    discoverable: row.is_discoverable,
    tag: row.tag === null ? null : { name: row.tag, url: `${origin}/tags/${encodeURIComponent(row.tag)}` },
    item_count: items.length,
    items: items.map(presentItem),
    created_at: row.created_at.toISOString(),
    updated_at: row.updated_at.toISOString(),
  };
}

export const presentItem = (item: ItemRow): CollectionItem => ({
  id: item.id,
  account_id: item.account_id,
  state: item.revoked_at ? 'revoked' : 'accepted',
  created_at: item.created_at.toISOString(),
});
