// Starts the roles it is asked for (web, jobs, or both) on one database.

import { buildApp } from './api/app.ts';
import { startWriting } from './api/mastodon/entities/impressions.ts';
import { drainOutbox, openHouse, startJobs, withPort, type Config, type House, type Log } from '#platform';
import { jobs, subscriptions } from './work.ts';

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

/** Looks into the outbox when something is announced, and once a second in case that was missed. */
async function startWorking(house: House): Promise<() => Promise<void>> {
  const runner = await startJobs(house.databaseUrl, jobs, { ...house, origin: house.config.PALABRE_URL });
  let draining: Promise<unknown> | null = null;
  let isAskedAgain = false;
  let isStopped = false;
  const drain = (): void => {
    if (isStopped) return;
    isAskedAgain = true;
    draining ??= (async () => {
      while (isAskedAgain && !isStopped) {
        isAskedAgain = false;
        await drainOutbox(house.sql, subscriptions, house.log).catch((error: unknown) =>
          house.log.warn({ err: error }, 'the outbox could not be drained; trying again'),
        );
      }
      draining = null;
    })();
  };
  // Whispers, and what nobody subscribes to, need no look.
  const kinds = new Set(subscriptions.map((subscription) => subscription.to));
  const stopHearing = house.hub.heed((event) => void (kinds.has(event.kind) && drain()));
  const timer = setInterval(drain, 1_000);
  drain();
  return async () => {
    isStopped = true;
    clearInterval(timer);
    stopHearing();
    await draining;
    await runner.stop();
  };
}
