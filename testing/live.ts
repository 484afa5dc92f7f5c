// A live town: the cast's world served on a real port, subscribers and jobs at work, as `npm start` would.

import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { grantToken } from '#accounts';
import type { AccountId } from '#contract';
import { openLog, readConfig, type House } from '#platform';
import { startRoles } from '../server/main.ts';
import { copyDatabase } from './database.ts';
import { cast, type Name } from './people.ts';

export interface LiveTown {
  /** Without a slash at its end. */
  url: string;
  house: House;
  ids: Record<Name, AccountId>;
  token(name: Name): string;
  close(): Promise<void>;
}

export async function openLiveTown(settings: Record<string, string> = {}): Promise<LiveTown> {
  const database = await copyDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'palabre-live-'));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const told = { PORT: String(port), PALABRE_DATA: folder, PALABRE_URL: url, RATE_LIMITS: 'off', ...settings };
  const log = openLog('silent');
  const config = readConfig(
    { LOG_LEVEL: 'silent', PREVIEW_CARDS: 'off', PATH: process.env['PATH'], ...told },
    '/nowhere',
  );
  const running = await startRoles(config, database.url, { web: true, jobs: true }, log);
  const { house } = running;
  const rows = await house.sql<{ id: AccountId; handle: Name }[]>`select id, handle from accounts`;
  const ids = Object.fromEntries(rows.map((row) => [row.handle, row.id])) as Record<Name, AccountId>;
  const tokens = {} as Record<Name, string>;
  for (const name of cast) {
    const grant = { account: ids[name], app: null, scopes: ['read', 'write', 'follow', 'push', 'profile'] };
    tokens[name] = (await grantToken({ viewer: null, now: new Date(), sql: house.sql, log }, grant)).token;
  }
  return {
    url,
    house,
    ids,
    token: (name) => tokens[name],
    async close() {
      await running.stop();
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => void server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => void server.close(resolve));
  return port;
}

/** What `look` answers as soon as it answers something; for what arrives when subscribers have run. */
export async function eventually<T>(what: string, look: () => Promise<T | undefined | null | false>): Promise<T> {
  for (let tries = 0; tries < 200; tries += 1) {
    const found = await look();
    if (found) return found;
    await new Promise((resolve) => void setTimeout(resolve, 50));
  }
  throw new Error(`${what} did not come`);
}
