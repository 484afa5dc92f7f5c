// First pages of notifications, as the statement last found them: kept by recipient until something is told or taken back,
// or what stands between the recipient and somebody changes. A page of what was told is rendered anew each time.

import type { AccountId, Page } from '#contract';
import type { Sieve } from '#notifications';
import type { Cache, Event, House, SignedAct } from '#platform';
import { MEMORY } from '../../memory.ts';

/** Whose pages an event changes, by the members that name them. */
const CHANGED_BY: Record<string, readonly string[]> = {
  'notifications.arrived': ['recipient'],
  'notifications.merged': ['recipient'],
  'graph.blocked': ['blocker', 'blocked'],
  'graph.unblocked': ['blocker', 'blocked'],
  'graph.muted': ['muter'],
  'graph.unmuted': ['muter'],
  'accounts.deleted': ['account'],
};
/** Rare, and about actors, whose recipients nobody knows: all is forgotten. */
const CHANGES_ALL = new Set(['accounts.suspended', 'accounts.restored', 'accounts.deleted']);
/** A timed mute that ends shows again what it hid, so much later at most. */
const KEPT_MS = 30_000;
const BYTES_A_ROW = 300;
/** A client asks for two or three lists, over and over. */
const MOST_PAGES = 8;

interface Kept {
  at: number;
  pages: Map<string, unknown>;
  bytes: number;
}

const opened = (at: number): Kept => ({ at, pages: new Map(), bytes: 200 });

const caches = new WeakMap<House['hub'], Cache<Kept>>();

function cacheOf(house: House): Cache<Kept> {
  const known = caches.get(house.hub);
  if (known) return known;
  const cache = house.cache<Kept>(MEMORY.told);
  house.hub.heed((event: Event) => {
    for (const member of CHANGED_BY[event.kind] ?? []) cache.delete(event[member] as string);
    if (event.kind === 'notifications.lost') for (const id of event['recipients'] as AccountId[]) cache.delete(id);
    if (CHANGES_ALL.has(event.kind)) cache.clear();
  });
  caches.set(house.hub, cache);
  return cache;
}

/** What a page of notifications is asked with. */
export interface Wish {
  sieve: Sieve;
  /** The kinds that come in groups, where any do. */
  grouped?: readonly string[];
  page: Page;
}

/** What `load` finds for a first page, or found before. What waits to be let in is not told of, and not kept. */
export async function toldPage<T>(
  house: House,
  act: SignedAct,
  { sieve, grouped, page }: Wish,
  load: () => Promise<T>,
): Promise<T> {
  if (page.below !== undefined || page.above !== undefined || sieve.withFiltered) return load();
  const cache = cacheOf(house);
  const viewer = act.viewer.id;
  const now = act.now.getTime();
  const known = cache.get(viewer);
  const fresh = known && now - known.at < KEPT_MS && known.pages.size < MOST_PAGES ? known : opened(now);
  const key = JSON.stringify([page.limit, sieve, grouped]);
  if (fresh.pages.has(key)) return fresh.pages.get(key) as T;
  const readAt = cache.version();
  const found = await load();
  fresh.pages.set(key, found);
  fresh.bytes += page.limit * BYTES_A_ROW;
  cache.set(viewer, fresh, fresh.bytes, readAt);
  return found;
}
