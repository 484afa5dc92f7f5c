// What one process holds open: opened once by main, handed to every route. Domains never see it: they get an Act.

import { openCache, type Cache } from './cache.ts';
import { lendEar } from './commits.ts';
import type { Config } from './config.ts';
import { openDatabase, type Database } from './database.ts';
import { openHub, type Hub } from './hub.ts';
import { openGuardedFetch, type GuardedFetch } from './guarded-fetch.ts';
import { lendHub } from './hearing.ts';
import type { Log } from './log.ts';
import { openMetrics, type Metrics } from './metrics.ts';
import { openShelf, type Load, type Shelf } from './shelf.ts';
import { openPrograms, type Programs } from './programs.ts';
import { openStorage, type Storage } from './storage.ts';
import { join } from 'node:path';

export interface House {
  readonly config: Config;
  readonly databaseUrl: string;
  readonly sql: Database;
  readonly hub: Hub;
  readonly storage: Storage;
  /** Fetches what strangers name. */
  readonly fetch: GuardedFetch;
  readonly programs: Programs;
  readonly metrics: Metrics;
  readonly log: Log;
  /** A cache with `share` (0–1) of this process's memory for caches, emptied whenever hearing was interrupted. */
  cache<V>(share: number): Cache<V>;
  /** A cache of that share which fills itself by `load`. */
  shelf<K extends string, V>(share: number, load: Load<K, V>): Shelf<K, V>;
  /** Forgets all that is remembered, as a restart would: for who changes rows by hand. */
  forget(): void;
  close(): Promise<void>;
}

/** Opens everything but the roles. The schema must be up to date. */
export async function openHouse(config: Config, databaseUrl: string, log: Log): Promise<House> {
  const measures = { loud_followers: config.LOUD_FOLLOWERS };
  const sql = openDatabase(databaseUrl, config.DATABASE_CONNECTIONS, 'palabre', measures);
  const hub = await openHub(databaseUrl, log);
  lendEar(sql, hub.ear);
  lendHub(sql, hub);
  const beginAnew: (() => void)[] = [];
  const forget = (): void => beginAnew.forEach((begin) => begin());
  hub.onHearing(forget);
  const cache = <V>(share: number): Cache<V> => {
    const opened = openCache<V>(config.CACHE_MEGABYTES * 1024 * 1024 * share, hub.isHearing);
    beginAnew.push(opened.clear);
    return opened;
  };
  return {
    config,
    databaseUrl,
    sql,
    hub,
    log,
    storage: openStorage(join(config.PALABRE_DATA, 'media')),
    programs: openPrograms(config.VIDEO ? config.searchPath : ''),
    fetch: openGuardedFetch(config.FETCH_EXEMPT),
    metrics: openMetrics(),
    cache,
    shelf<K extends string, V>(share: number, load: Load<K, V>) {
      const shelf = openShelf(cache<V>(share), hub.isHearing, load);
      beginAnew.push(shelf.forgetLoads);
      return shelf;
    },
    forget,
    async close() {
      await hub.close();
      await sql.end({ timeout: 5 });
    },
  };
}
