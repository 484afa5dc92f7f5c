// Starts the roles it is asked for (web, jobs, or both) on one database.

import { buildApp } from './api/app.ts';
import { startWriting } from './api/mastodon/entities/impressions.ts';
import { openHouse, withPort, type Config, type House, type Log } from '#platform';
import { startWorking } from './working.ts';

export interface Running {
  house: House;
  /** The port it listens on, where it has the web role. */
  port: number | null;
  stop(): Promise<void>;
}

export interface Roles {
  web: boolean;
  jobs: boolean;
}

/** @param databaseUrl of a database whose schema is up to date. */
export async function startRoles(config: Config, databaseUrl: string, roles: Roles, log: Log): Promise<Running> {
  const house = await openHouse(config, databaseUrl, log);
  const stopWork = roles.jobs ? await startWorking(house) : async () => {};
  const app = roles.web ? await buildApp(house) : null;
  const address = app ? await app.listen({ host: config.HOST, port: config.PORT }) : null;
  const stopCounting = app ? startWriting(house) : async () => {};
  const port = address ? Number(new URL(address).port) : null;
  return {
    house: port === null ? house : { ...house, config: withPort(config, port) },
    port,
    async stop() {
      await app?.close();
      await stopCounting();
      await stopWork();
      await house.close();
    },
  };
}
