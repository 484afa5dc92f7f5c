// The apps that parleys are written with. Nothing in them ever changes, so they are kept as long as there is room.

import { appOf, type AppRow } from '#accounts';
import type { Cache, House } from '#platform';
import { MEMORY } from '../../memory.ts';

type Named = Pick<AppRow, 'name' | 'website'>;
const caches = new WeakMap<House['hub'], Cache<Named>>();
const BYTES = 400;

export async function appFor(house: House, id: AppRow['id']): Promise<Named> {
  const cache = caches.get(house.hub) ?? house.cache<Named>(MEMORY.apps);
  caches.set(house.hub, cache);
  const known = cache.get(id);
  if (known) return known;
  const readAt = cache.version();
  const { name, website } = await appOf(house.sql, id);
  cache.set(id, { name, website }, BYTES, readAt);
  return { name, website };
}
