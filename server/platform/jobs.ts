// Work that happens later: rows of graphile-worker's queue, added in the transaction that asks for them, run by the
// jobs role with retries. `cron` lines run at most once however many processes there are.

import { Logger, parseCronItems, run, runMigrations, type TaskList } from 'graphile-worker';
import pg from 'pg';
import type { Act } from './act.ts';
import type { Config } from './config.ts';
import type { Database, Tx } from './database.ts';
import type { GuardedFetch } from './guarded-fetch.ts';
import type { Programs } from './programs.ts';
import type { Storage } from './storage.ts';

/** What a job may use besides what every action may. */
export type JobAct = Act & {
  readonly config: Config;
  readonly storage: Storage;
  readonly programs: Programs;
  readonly fetch: GuardedFetch;
  /** The public address, without a slash at its end: for what is read elsewhere. */
  readonly origin: string;
  /** Aborted when this process stops: long work gives way, and is taken up again at the next start. */
  readonly signal: AbortSignal;
};

/** A job's work. It must be safe to run twice. */
export interface Job {
  /** "domain.verb-object". */
  readonly name: string;
  readonly run: (act: JobAct, payload: never) => Promise<void>;
  /** A crontab line of five fields (UTC), for work that comes round by itself. */
  readonly cron?: string;
}

/**
 * Asks for a job, to be run after `tx` is committed. With `key`, a waiting job of that key is replaced; jobs of one `queue`
 * follow each other.
 */
export async function addJob(
  tx: Tx,
  name: string,
  payload: object,
  options: { key?: string; at?: Date; attempts?: number; queue?: string } = {},
): Promise<void> {
  await tx`
    select graphile_worker.add_job(
      ${name}, payload := ${JSON.stringify(payload)}::text::json, run_at := ${options.at ?? null}::timestamptz,
      max_attempts := ${options.attempts ?? 12}::int, job_key := ${options.key ?? null}::text,
      queue_name := ${options.queue ?? null}::text)`;
}

const silent = new Logger(() => () => {});

/** Makes or upgrades the queue's own tables. */
export const migrateJobs = (url: string): Promise<void> => runMigrations({ connectionString: url, logger: silent });

/** Starts running jobs, four at once, on a small pool of their own. */
export async function startJobs(
  url: string,
  jobs: readonly Job[],
  given: Pick<JobAct, 'log' | 'config' | 'storage' | 'programs' | 'fetch' | 'origin'> & { sql: Database },
): Promise<{ stop(): Promise<void> }> {
  const stopping = new AbortController();
  const { sql, log, config, storage, programs, fetch, origin } = given;
  const tools = { sql, log, config, storage, programs, fetch, origin, signal: stopping.signal };
  const taskList: TaskList = Object.fromEntries(
    jobs.map((job) => [
      job.name,
      async (payload: unknown) => job.run({ viewer: null, now: new Date(), ...tools }, payload as never),
    ]),
  );
  const pool = new pg.Pool({ connectionString: url, max: 4 });
  // A line that breaks is the queue's to notice, which it does; unheard, its error would end the process. Also on the lines
  // that are closing: the pool says that it has ended while they still do.
  pool.on('error', () => {});
  pool.on('connect', (client) => void client.on('error', () => {}));
  const runner = await run({
    pgPool: pool,
    taskList,
    concurrency: 4,
    noHandleSignals: true,
    pollInterval: 2_000,
    // Items rather than a crontab: its grammar allows no dot in a name.
    parsedCronItems: parseCronItems(
      jobs.flatMap(({ cron, name }) => (cron ? [{ match: cron, task: name, identifier: name }] : [])),
    ),
    logger: new Logger(() => (level, message) => {
      if (level === 'error') log.error(message);
      else if (level === 'warning') log.warn(message);
    }),
  });
  return {
    async stop() {
      stopping.abort();
      await runner.stop();
      await pool.end();
    },
  };
}
