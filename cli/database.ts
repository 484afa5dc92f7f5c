// The database a command works on: the one DATABASE_URL names, or the embedded one of the data folder. A command beside
// a running Palabre uses its server as a guest; else the server runs for as long as the command does.

import type { Act } from '#platform';
import {
  launchEmbedded,
  migrate,
  openDatabase,
  openLog,
  plannedMigrations,
  type Config,
  type Database,
  type LaunchOptions,
} from '#platform';

export interface Found {
  url: string;
  /** Whether a running Palabre serves from it: its schema is that Palabre's affair. */
  isGuest: boolean;
  stop(): Promise<void>;
}

/** The address of the database of `config`; whatever its schema. @param options for the embedded one. */
export async function findDatabase(
  config: Config,
  options: Pick<LaunchOptions, 'asGuest' | 'tell'> = {},
): Promise<Found> {
  if (config.DATABASE_URL) return { url: config.DATABASE_URL, isGuest: false, stop: async () => {} };
  return launchEmbedded(config.PALABRE_DATA, options);
}

/** Does `work` on an up-to-date database, as the operator: nobody's viewer. */
export async function withDatabase<T>(config: Config, work: (act: Act & { sql: Database }) => Promise<T>): Promise<T> {
  const found = await findDatabase(config, { asGuest: true });
  try {
    if (!found.isGuest) await migrate(found.url);
    else if ((await plannedMigrations(found.url)).length > 0)
      throw new Error('The Palabre that runs here is older than this command: restart it first.');
    const sql = openDatabase(found.url, 4, 'palabre command');
    try {
      return await work({ viewer: null, now: new Date(), sql, log: openLog('warn') });
    } finally {
      await sql.end({ timeout: 5 });
    }
  } finally {
    await found.stop();
  }
}
