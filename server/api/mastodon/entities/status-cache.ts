// Parleys rendered once and kept as strings, until something in them changes.

import type { AccountId, EchoId, ParleyId, Visibility } from '#contract';
import { echoesOf, loadParleys } from '#parleys';
import type { Cache, Event, House, Reader } from '#platform';
import { accountsOf } from './accounts.ts';
import { headOf, presentEcho, presentParley } from './status.ts';

/** What is kept of a parley: enough to decide who may see it, and what it looks like to everybody. */
export interface Kept {
  id: ParleyId;
  author_id: AccountId;
  visibility: Visibility;
  thread_id: ParleyId;
  /** JSON up to where the author's account goes. */
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

interface Caches {
  parleys: Cache<Kept>;
  /** The heads of echoes. An echo never changes; one that is taken back is in no list any more. */
  echoes: Cache<string>;
}

const caches = new WeakMap<House['hub'], Caches>();

function cachesOf(house: House): Caches {
  const known = caches.get(house.hub);
  if (known) return known;
  const opened = { parleys: house.cache<Kept>(0.5), echoes: house.cache<string>(0.1) };
  house.hub.heed((event: Event) => {
    for (const member of CHANGED_BY[event.kind] ?? []) {
      const parley = event[member];
      if (typeof parley === 'string') opened.parleys.delete(parley);
    }
    if (typeof event['echo'] === 'string') opened.echoes.delete(event['echo']);
  });
  caches.set(house.hub, opened);
  return opened;
}

/** Forgets, in this process and at once, what `id` looks like: for who has just changed it and is about to be shown it. */
export const forgetParley = (house: House, id: ParleyId): void => cachesOf(house).parleys.delete(id);

/** Whether a parley of that id is kept: then the id is a parley's, and nobody need be asked. */
export const isKept = (house: House, id: string): boolean => cachesOf(house).parleys.get(id) !== undefined;

/** Those of `ids` that exist, from the cache or rendered now. */
export async function keptParleys(house: House, sql: Reader, ids: readonly ParleyId[]): Promise<Map<ParleyId, Kept>> {
  const cache = cachesOf(house).parleys;
  const { found, missing } = lookUp(cache, ids);
  if (missing.length === 0) return found;
  const readAt = cache.version();
  const loaded = await loadParleys(sql, missing);
  const authors = await accountsOf(
    house,
    sql,
    loaded.map(({ row }) => row.author_id),
  );
  const site = { origin: house.config.PALABRE_URL, domain: house.config.domain };
  for (const one of loaded) {
    const author = authors.get(one.row.author_id);
    if (!author) continue;
    const { id, author_id, visibility, thread_id } = one.row;
    const head = headOf(presentParley(one, author.entity.username, site));
    const kept: Kept = { id, author_id, visibility, thread_id, head };
    found.set(id, kept);
    cache.set(id, kept, head.length * 2 + 300, readAt);
  }
  return found;
}

/** The heads of those echoes among `ids` that exist, from the cache or rendered now. */
export async function keptEchoes(house: House, sql: Reader, ids: readonly EchoId[]): Promise<Map<EchoId, string>> {
  const cache = cachesOf(house).echoes;
  const { found, missing } = lookUp(cache, ids);
  if (missing.length === 0) return found;
  const readAt = cache.version();
  const echoes = [...(await echoesOf(sql, missing)).values()];
  const echoers = await accountsOf(
    house,
    sql,
    echoes.map((echo) => echo.account_id),
  );
  for (const echo of echoes) {
    const echoer = echoers.get(echo.account_id);
    if (!echoer) continue;
    const head = headOf(presentEcho(echo, echoer.entity.username, house.config.PALABRE_URL));
    found.set(echo.id, head);
    cache.set(echo.id, head, head.length * 2 + 200, readAt);
  }
  return found;
}

function lookUp<K extends string, V>(cache: Cache<V>, ids: readonly K[]): { found: Map<K, V>; missing: K[] } {
  const found = new Map<K, V>();
  const missing = new Set<K>();
  for (const id of ids) {
    const known = cache.get(id);
    if (known === undefined) missing.add(id);
    else found.set(id, known);
  }
  return { found, missing: [...missing] };
}
