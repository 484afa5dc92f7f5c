// A cache that fills itself, for many keys at once. Whoever asks for what somebody else is loading waits for that load, so
// that a thousand readers of one parley read it once. Nobody joins a load that began before its key was forgotten.

import type { Cache } from './cache.ts';
import type { Reader } from './database.ts';

/** What was loaded, and how many bytes to count for it. Keys that do not exist are left out. */
export type Load<K extends string, V> = (sql: Reader, keys: K[]) => Promise<Map<K, { value: V; bytes: number }>>;

export interface Shelf<K extends string, V> {
  /** What is there for `keys`, from memory or loaded now through `sql`. */
  many(sql: Reader, keys: readonly K[]): Promise<Map<K, V>>;
  /** What is in memory. */
  get(key: K): V | undefined;
  /** Puts what the caller has just made itself. @param readAt the shelf's version when the reading of it began. */
  put(key: K, value: V, bytes: number, readAt: number): void;
  version(): number;
  forget(key: K): void;
  /**
   * Puts `after` in the place of `before`, for who knows what their own change made of it. Does nothing unless `before` was
   * there when `key` was forgotten for that change, and nothing has touched `key` since. @returns whether it is there.
   */
  replace(key: K, before: V, after: V, bytes: number): boolean;
  /** Everything: for the rare change that may show in anything. */
  forgetAll(): void;
  /** Nobody joins the loads of now any more: what happened meanwhile is unknown. */
  forgetLoads(): void;
}

/** A change is replaced within milliseconds, or not at all. */
const MOST_DROPPED = 64;

type Loaded<K, V> = Promise<Map<K, { value: V; bytes: number }>>;

export function openShelf<K extends string, V>(
  cache: Cache<V>,
  isHearing: () => boolean,
  load: Load<K, V>,
): Shelf<K, V> {
  const loading = new Map<K, { sql: Reader; loaded: Loaded<K, V> }>();
  /** What the latest forgettings dropped. */
  const dropped = new Map<K, V | undefined>();

  async function fill(sql: Reader, keys: K[], found: Map<K, V>): Promise<void> {
    const readAt = cache.version();
    const one = { sql, loaded: load(sql, keys) };
    for (const key of keys) loading.set(key, one);
    try {
      for (const [key, { value, bytes }] of await one.loaded) {
        found.set(key, value);
        cache.set(key, value, bytes, readAt);
      }
    } finally {
      for (const key of keys) if (loading.get(key) === one) loading.delete(key);
    }
  }

  async function join(key: K, loaded: Loaded<K, V>, found: Map<K, V>): Promise<void> {
    const got = (await loaded).get(key);
    if (got) found.set(key, got.value);
  }

  return {
    async many(sql, keys) {
      const found = new Map<K, V>();
      const missing = new Set<K>();
      const waits: Promise<void>[] = [];
      for (const key of keys) {
        const known = cache.get(key);
        if (known !== undefined) found.set(key, known);
        else missing.add(key);
      }
      if (missing.size === 0) return found;
      for (const key of missing) {
        const theirs = isHearing() ? loading.get(key) : undefined;
        if (theirs?.sql !== sql) continue;
        missing.delete(key);
        waits.push(join(key, theirs.loaded, found));
      }
      if (missing.size > 0) waits.push(fill(sql, [...missing], found));
      await Promise.all(waits);
      return found;
    },
    get: (key) => cache.get(key),
    put: (key, value, bytes, readAt) => cache.set(key, value, bytes, readAt),
    version: () => cache.version(),
    forget(key) {
      if (dropped.size >= MOST_DROPPED) dropped.clear();
      dropped.set(key, cache.get(key));
      loading.delete(key);
      cache.delete(key);
    },
    replace(key, before, after, bytes) {
      if (dropped.get(key) !== before || loading.has(key) || cache.get(key) !== undefined) return false;
      dropped.delete(key);
      cache.set(key, after, bytes, cache.version());
      return cache.get(key) === after;
    },
    forgetAll() {
      dropped.clear();
      loading.clear();
      cache.clear();
    },
    forgetLoads() {
      dropped.clear();
      loading.clear();
    },
  };
}
