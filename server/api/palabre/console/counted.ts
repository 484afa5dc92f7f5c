// What waits, counted at most every 400 ms for all who look at the console through this process.

import { countCases, type Counted } from '#moderation';
import type { Cache, House, SignedAct } from '#platform';
import { MEMORY } from '../../memory.ts';

const FRESH_MS = 400;
/** A few hundred numbers. */
const BYTES = 20_000;

interface Kept {
  at: number;
  counted: Promise<Counted>;
}
const caches = new WeakMap<House['hub'], Cache<Kept>>();

function cacheOf(house: House): Cache<Kept> {
  const known = caches.get(house.hub) ?? house.cache<Kept>(MEMORY.waiting);
  caches.set(house.hub, known);
  return known;
}

/** As it was less than half a second ago. */
export function countedLately(house: House, act: SignedAct): Promise<Counted> {
  const cache = cacheOf(house);
  const known = cache.get('all');
  if (known && act.now.getTime() - known.at < FRESH_MS) return known.counted;
  const readAt = cache.version();
  const counted = countCases({ sql: house.sql, now: act.now });
  cache.set('all', { at: act.now.getTime(), counted }, BYTES, readAt);
  // What failed is not kept.
  counted.catch(() => cache.delete('all'));
  return counted;
}
