// Parleys rendered once and kept as strings, until something in them changes.

import type { AccountId, ParleyId, Visibility } from '#contract';
import { loadParleys } from '#parleys';
import type { Cache, Event, House, Reader } from '#platform';
import { presentParley } from './status.ts';

/** What is kept of a parley: enough to decide who may see it, and what it looks like to everybody. */
export interface Kept {
  id: ParleyId;
  author_id: AccountId;
  visibility: Visibility;
  thread_id: ParleyId;
  /** JSON up to where the account goes; its own address stands there as ADDRESS, which needs the author's handle. */
  head: string;
}

/** Which members of an event name a parley whose status has changed. */
const CHANGED_BY: Record<string, readonly string[]> = {
  'parleys.posted': ['parent'],
  'parleys.edited': ['parley'],
  'parleys.deleted': ['parley', 'parent'],
  'parleys.echoed': ['parley'],
  'parleys.unechoed': ['parley'],
  'parleys.voted': ['parley'],
  'parleys.unvoted': ['parley'],
  'parleys.counted': ['parley'],
};

const caches = new WeakMap<House['hub'], Cache<Kept>>();

function cacheOf(house: House): Cache<Kept> {
  const known = caches.get(house.hub);
  if (known) return known;
  const cache = house.cache<Kept>(0.6);
  house.hub.hear((event: Event) => {
    for (const member of CHANGED_BY[event.kind] ?? []) {
      const parley = event[member];
      if (typeof parley === 'string') cache.delete(parley);
    }
  });
  caches.set(house.hub, cache);
  return cache;
}

/** Those of `ids` that exist, from the cache or rendered now. */
export async function keptParleys(house: House, sql: Reader, ids: readonly ParleyId[]): Promise<Map<ParleyId, Kept>> {
  const cache = cacheOf(house);
  const found = new Map<ParleyId, Kept>();
  const missing = new Set<ParleyId>();
  for (const id of ids) {
    const known = cache.get(id);
    if (known) found.set(id, known);
    else missing.add(id);
  }
  if (missing.size === 0) return found;
  const readAt = cache.version();
  const { PALABRE_URL: origin, domain } = house.config;
  for (const loaded of await loadParleys(sql, [...missing])) {
    const { id, author_id, visibility, thread_id } = loaded.row;
    const head = `${JSON.stringify(presentParley(loaded, origin, domain)).slice(0, -1)},"account":`;
    const kept: Kept = { id, author_id, visibility, thread_id, head };
    found.set(id, kept);
    cache.set(id, kept, head.length * 2 + 300, readAt);
  }
  return found;
}
