// What `start` runs: the database, the schema and the web app side by side, then one process or several.

import type { Act, Config, Log } from '#platform';
import { migrate, openLog } from '#platform';
import { findDatabase } from './database.ts';
import { buildWeb } from './web-build.ts';
import { startWebProcesses } from './web-processes.ts';

export interface Served {
  /** An act of the operator's, who is nobody's viewer. */
  act(): Act;
  stop(): Promise<void>;
}

/** Opens everything and serves. @param tell says to the operator what takes long or is amiss. */
export async function serve(config: Config, tell: (words: string) => void): Promise<Served> {
  const log = openLog(config.LOG_LEVEL);
  // Side by side: loading the server's files, building the web app, starting the database.
  const loading = import('../server/main.ts');
  const building = buildOrTell(tell);
  const database = await findDatabase(config, { tell: (words) => log.error(words) });
  try {
    await migrate(database.url);
    const [{ startRoles }] = await Promise.all([loading, building]);
    const isAlone = config.PROCESSES === 1;
    const running = await startRoles(config, database.url, { web: isAlone, jobs: true }, log);
    const order = { config, databaseUrl: database.url };
    const stopOthers = isAlone ? async () => {} : await startWebProcesses(config.PROCESSES, order, log);
    return {
      act: () => ({ viewer: null, now: new Date(), sql: running.house.sql, log }),
      async stop() {
        await stopOthers();
        await running.stop();
        await database.stop();
      },
    };
  } catch (error) {
    await building;
    await database.stop();
    throw error;
  }
}

/** People with other clients are served whether or not the web app can be built. */
async function buildOrTell(tell: (words: string) => void): Promise<void> {
  try {
    await buildWeb();
  } catch (error) {
    tell(`The web app could not be built; everything else runs.\n${(error as Error).message}`);
  }
}

export type { Log };
