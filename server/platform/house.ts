// What one process holds open: opened once by main, handed to every route. Domains never see it: they get an Act.

import { openCache, type Cache } from './cache.ts';
import type { Config } from './config.ts';
import { openDatabase, type Database } from './database.ts';
import { openHub, type Hub } from './hub.ts';
import type { Log } from './log.ts';
import { openMetrics, type Metrics } from './metrics.ts';
import { openStorage, type Storage } from './storage.ts';
import { join } from 'node:path';

export interface House {
  readonly config: Config;
  readonly databaseUrl: string;
  readonly sql: Database;
  readonly hub: Hub;
  readonly storage: Storage;
  readonly metrics: Metrics;
  readonly log: Log;
  /** A cache with `share` (0–1) of this process's memory for caches, emptied whenever hearing was interrupted. */
  cache<V>(share: number): Cache<V>;
  close(): Promise<void>;
}

/** Opens everything but the roles. The schema must be up to date. */
export async function openHouse(config: Config, databaseUrl: string, log: Log): Promise<House> {
  const sql = openDatabase(databaseUrl, config.DATABASE_CONNECTIONS);
  const hub = await openHub(databaseUrl, log);
  return {
    config,
    databaseUrl,
    sql,
    hub,
    log,
    storage: openStorage(join(config.PALABRE_DATA, 'media')),
    metrics: openMetrics(),
    cache<V>(share: number) {
      const cache = openCache<V>(config.CACHE_MEGABYTES * 1024 * 1024 * share, hub.isHearing);
      hub.onHearing(cache.clear);
      return cache;
    },
    async close() {
      await hub.close();
      await sql.end({ timeout: 5 });
    },
  };
}
