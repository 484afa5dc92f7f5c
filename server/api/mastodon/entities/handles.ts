// Whose a handle is. It never changes hands, so it is kept as long as there is room; whether they are still here is asked of
// their account.

import { findByHandle } from '#accounts';
import type { AccountId } from '#contract';
import type { Cache, House, Reader } from '#platform';
import { MEMORY } from '../../memory.ts';

const caches = new WeakMap<House['hub'], Cache<AccountId>>();
const BYTES = 150;

/** The account that has, or had, a handle; null for none. */
export async function accountIdOf(house: House, sql: Reader, handle: string): Promise<AccountId | null> {
  const cache = caches.get(house.hub) ?? house.cache<AccountId>(MEMORY.handles);
  caches.set(house.hub, cache);
  const key = handle.toLowerCase();
  const known = cache.get(key);
  if (known) return known;
  const readAt = cache.version();
  const found = await findByHandle(sql, key);
  if (found) cache.set(key, found, BYTES, readAt);
  return found;
}
