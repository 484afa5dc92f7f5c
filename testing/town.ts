// A town to test in: a copied database, a whole house with its HTTP side, and the cast with tokens in their hands.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { Logger, runOnce } from 'graphile-worker';
import pg from 'pg';
import { grantToken } from '#accounts';
import type { AccountId } from '#contract';
import {
  CHANNEL,
  drainLater,
  drainOutbox,
  foldTallies,
  openHouse,
  openLog,
  readConfig,
  type Act,
  type House,
  type JobAct,
  type SignedAct,
} from '#platform';
import { buildApp } from '../server/api/app.ts';
import { writeImpressions } from '../server/api/mastodon/entities/impressions.ts';
import { jobs, rounds, subscriptions } from '../server/work.ts';
import { copyDatabase } from './database.ts';
import { cast, type Name } from './people.ts';

export interface Town {
  house: House;
  sql: House['sql'];
  app: FastifyInstance;
  ids: Record<Name, AccountId>;
  /** An act of one of the cast, or of a stranger. */
  act(name: Name): SignedAct;
  act(name: null): Act;
  /** A request as one of the cast (or as null: a stranger), answered by the app without a socket. */
  as(
    name: Name | null,
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer>;
  token(name: Name): string;
  /** What a job is given, run by hand. */
  jobAct(): JobAct;
  /** Runs every subscriber and job that waits, until nothing waits. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

export interface Answer {
  status: number;
  body: any;
  headers: Record<string, string | string[] | number | undefined>;
}

/** Until this process has heard all that was whispered before. */
async function hearAll({ hub, sql }: House): Promise<void> {
  if (!hub.isHearing()) return;
  const mark = Math.random().toString(36);
  const heard = new Promise<void>((resolve) => {
    const stop = hub.hear((event) => {
      if (event['mark'] !== mark) return;
      stop();
      resolve();
    });
  });
  await sql`select pg_notify(${CHANNEL}, ${JSON.stringify({ kind: 'testing.heard', mark })})`;
  await heard;
}

/** Opens a town. Close it in `after`. @param settings more settings, as the environment would give them. */
export async function openTown(settings: Record<string, string> = {}): Promise<Town> {
  const database = await copyDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'palabre-town-'));
  const log = openLog('silent');
  // ffmpeg is found where this machine has it; a town with `PATH: ''` has none.
  // No test looks at a page it did not make.
  const here = { LOG_LEVEL: 'silent', PREVIEW_CARDS: 'off', PATH: process.env['PATH'] };
  const config = readConfig(
    { ...here, PALABRE_DATA: folder, PALABRE_URL: 'https://palabre.test', RATE_LIMITS: 'off', ...settings },
    '/nowhere',
  );
  const house = await openHouse(config, database.url, log);
  const app = await buildApp(house);
  await app.ready();
  const { sql } = house;
  const rows = await sql<{ id: AccountId; handle: Name; role: 'member' }[]>`select id, handle, role from accounts`;
  const ids = Object.fromEntries(rows.map((row) => [row.handle, row.id])) as Record<Name, AccountId>;
  const tokens = {} as Record<Name, string>;
  const stranger = (): Act => ({ viewer: null, now: new Date(), sql, log });
  for (const name of cast) {
    const grant = { account: ids[name], app: null, scopes: ['read', 'write', 'follow', 'push', 'profile'] };
    tokens[name] = (await grantToken(stranger(), grant)).token;
  }
  const act = ((name: Name | null) =>
    name === null
      ? stranger()
      : {
          ...stranger(),
          viewer: { id: ids[name], role: rows.find((row) => row.handle === name)!.role },
        }) as Town['act'];

  const jobAct = (): JobAct => {
    const { config: settled, storage, programs, fetch } = house;
    return {
      ...stranger(),
      config: settled,
      storage,
      programs,
      fetch,
      origin: house.config.PALABRE_URL,
      signal: new AbortController().signal,
    };
  };

  const drainAll = async (): Promise<void> => {
    while ((await drainOutbox(sql, subscriptions, log)) + (await drainLater(sql, subscriptions, log)) > 0);
  };

  return {
    house,
    sql,
    app,
    ids,
    act,
    jobAct,
    token: (name) => tokens[name],
    async as(name, method, url, body, more) {
      const headers = name ? { authorization: `Bearer ${tokens[name]}`, ...more } : { ...more };
      const payload = body === undefined ? {} : { payload: body as NonNullable<InjectOptions['payload']> };
      const response = await app.inject({ method, url, headers, ...payload });
      const isJson = String(response.headers['content-type']).includes('json');
      return { status: response.statusCode, body: isJson ? response.json() : response.body, headers: response.headers };
    },
    async settle() {
      const taskList = Object.fromEntries(
        jobs.map((job) => [job.name, (payload: unknown) => job.run(jobAct(), payload as never)]),
      );
      await writeImpressions(house);
      await drainAll();
      const pool = new pg.Pool({ connectionString: database.url, max: 2 });
      // A town may close while its lines still do: their last words are nobody's failure.
      pool.on('error', () => {});
      pool.on('connect', (client) => void client.on('error', () => {}));
      await runOnce({
        pgPool: pool,
        taskList,
        noHandleSignals: true,
        concurrency: 1,
        logger: new Logger(() => () => {}),
      });
      await pool.end();
      await drainAll();
      await foldTallies({ sql });
      for (const round of rounds) await round.run(jobAct());
      await hearAll(house);
    },
    async close() {
      await app.close();
      await house.close();
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
