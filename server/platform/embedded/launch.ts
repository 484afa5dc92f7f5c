// The embedded PostgreSQL: a real server in PALABRE_DATA/postgres, on a Unix socket in PALABRE_DATA/run behind a random password.
// Its crash recovery runs by itself. A server that outlived a killed Palabre is taken over, not started twice; commands
// run beside a running Palabre use its server as guests.

import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chownSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { randomToken } from '../crypto.ts';
import { connect } from '../database.ts';
import { bundledBinaries, type Binaries } from './binaries.ts';
import { chooseIdentity, requireReach, type Identity } from './identity.ts';
import { keepRunning, type Kept } from './keeper.ts';
import { clearLeftover } from './leftover.ts';
import { holderOf, releaseLock, takeLock } from './lock.ts';

export interface Embedded {
  url: string;
  /** Whether it belongs to another process, which runs beside us. */
  isGuest: boolean;
  /** Stops the server if it is ours; a guest leaves it running. */
  stop(): Promise<void>;
}

export interface LaunchOptions {
  /** Other programs than the bundled ones. */
  binaries?: Binaries;
  identity?: Identity;
  /** Settings for postgresql.conf's command line, such as fsync=off for tests. */
  parameters?: Record<string, string>;
  /** May use the server of a Palabre that is already running. */
  asGuest?: boolean;
  /** Says to the operator when the server ended unasked and is started again. */
  tell?: (words: string) => void;
}

const SETTINGS = {
  max_connections: '100',
  shared_buffers: '128MB',
  jit: 'off',
  wal_level: 'logical',
  log_min_messages: 'warning',
  timezone: 'UTC',
  // Processes that would only wait: nobody subscribes to this server.
  max_logical_replication_workers: '0',
};
/** Of servers that know them. One process reads ahead for the others, not three. */
const SETTINGS_SINCE_18 = { io_workers: '1' };
const START_PATIENCE_MS = 60_000;

/**
 * Starts (or finds) the embedded server of the data folder `data`, making it first if need be.
 *
 * @throws Error with a sentence: folder in use, made by a newer version, or the server's own last words.
 */
export async function launchEmbedded(data: string, options: LaunchOptions = {}): Promise<Embedded> {
  const holder = holderOf(data);
  if (holder !== null && holder !== process.pid) {
    const running = options.asGuest ? await findRunning(data) : null;
    if (running) return { url: running, isGuest: true, stop: async () => {} };
    throw new Error(`Another Palabre (process ${holder}) is using ${data}. Stop it first, or set PALABRE_DATA.`);
  }
  if (!takeLock(data)) throw new Error(`Another Palabre has just taken ${data}.`);
  try {
    return await startOwn(data, options);
  } catch (error) {
    releaseLock(data);
    throw error;
  }
}

async function startOwn(data: string, options: LaunchOptions): Promise<Embedded> {
  const cluster = join(data, 'postgres');
  await clearLeftover(cluster, () => answersAs(data));
  const binaries = options.binaries ?? bundledBinaries(join(data, 'lib'));
  const identity = options.identity ?? chooseIdentity();
  requireReach(identity, data, binaries.postgres);
  if (existsSync(join(cluster, 'PG_VERSION'))) refuseOtherVersion(cluster, binaries.major);
  else initialise(data, cluster, binaries, identity);

  const door = await openDoor(data, identity);
  const url = `postgres://palabre:${readFileSync(join(data, 'postgres.key'), 'utf8').trim()}@${door.host}/postgres`;
  const logPath = join(data, 'postgres.log');
  const newer = binaries.major >= 18 ? SETTINGS_SINCE_18 : {};
  const parameters = { ...SETTINGS, ...newer, ...options.parameters, ...door.parameters };
  const words = Object.entries(parameters).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  rmSync(logPath, { force: true });
  const launch = (): ChildProcess => start(binaries, identity, ['-D', cluster, ...words], logPath);
  const clear = (): Promise<void> => clearLeftover(cluster, () => answersAs(data));
  const kept = keepRunning(launch, clear, options.tell ?? (() => {}));
  await untilReady(url, kept, logPath);
  writeFileSync(join(data, 'postgres.url'), url, { mode: 0o600 });
  return {
    url,
    isGuest: false,
    async stop() {
      try {
        await kept.stop();
      } finally {
        rmSync(join(data, 'postgres.url'), { force: true });
        releaseLock(data);
      }
    },
  };
}

/** The address of the server that the lock's holder runs, if it answers. */
async function findRunning(data: string): Promise<string | null> {
  for (let tries = 0; tries < 40; tries += 1) {
    const path = join(data, 'postgres.url');
    if (existsSync(path)) {
      const url = readFileSync(path, 'utf8');
      if (await answers(url)) return url;
    }
    await sleep(250);
  }
  return null;
}

function initialise(data: string, cluster: string, binaries: Binaries, identity: Identity): void {
  const key = join(data, 'postgres.key');
  mkdirSync(cluster, { recursive: true, mode: 0o700 });
  // A cluster without PG_VERSION is one whose making was cut short.
  rmSync(cluster, { recursive: true, force: true });
  mkdirSync(cluster, { mode: 0o700 });
  writeFileSync(key, `${randomToken()}\n`, { mode: 0o600 });
  if (identity.uid !== undefined) for (const path of [cluster, key]) chownSync(path, identity.uid, identity.uid);
  const words = ['-D', cluster, '-U', 'palabre', `--pwfile=${key}`, '-A', 'scram-sha-256', '-N', '-E', 'UTF8'];
  const locale = binaries.major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : [];
  // Files, not /dev/shm: containers give that too little. PostgreSQL 15 cannot be told so, and tries what works.
  const memory = binaries.major >= 16 ? ['--set', 'dynamic_shared_memory_type=mmap'] : [];
  const [command, ...before] = [...identity.before, binaries.initdb];
  const made = spawnSync(command!, [...before, ...words, ...locale, '--locale=C', ...memory], {
    env: { ...binaries.env, PATH: '/usr/bin:/bin' },
    ...(identity.uid === undefined ? {} : { uid: identity.uid, gid: identity.uid }),
    encoding: 'utf8',
  });
  if (made.status !== 0) {
    throw new Error(
      `PostgreSQL could not be set up in ${cluster}: ${made.stderr || made.error?.message || 'no reason given'}`,
    );
  }
}

function refuseOtherVersion(cluster: string, major: number): void {
  const found = Number(readFileSync(join(cluster, 'PG_VERSION'), 'utf8'));
  if (found === major) return;
  const which = found > major ? 'a newer' : 'an older';
  throw new Error(
    `${cluster} was made by ${which} PostgreSQL (${found}; this Palabre brings ${major}). ` +
      'Start the Palabre that made it, or point DATABASE_URL at a server of that version; nothing was touched.',
  );
}

function start(binaries: Binaries, identity: Identity, words: string[], logPath: string): ChildProcess {
  const [command, ...before] = [...identity.before, binaries.postgres];
  const log = openSync(logPath, 'a');
  // Detached: Ctrl-C must reach Palabre alone, which finishes its requests before it stops the database.
  const child = spawn(command!, [...before, ...words], {
    detached: true,
    stdio: ['ignore', log, log],
    env: { ...binaries.env, PATH: '/usr/bin:/bin' },
    ...(identity.uid === undefined ? {} : { uid: identity.uid, gid: identity.uid }),
  });
  closeSync(log);
  child.unref();
  return child;
}

async function untilReady(url: string, kept: Kept, logPath: string): Promise<void> {
  let failure: string | undefined;
  kept.first.once('error', (error) => (failure = error.message));
  kept.first.once('exit', (code) => (failure = `it ended with ${code}`));
  const deadline = Date.now() + START_PATIENCE_MS;
  while (Date.now() < deadline) {
    if (failure !== undefined) break;
    if (await answers(url)) return;
    await sleep(15);
  }
  await kept.stop();
  const lastWords = readFileSync(logPath, 'utf8').trim().split('\n').slice(-5).join('\n');
  throw new Error(`The embedded PostgreSQL did not start (${failure ?? 'it did not answer'}).\n${lastWords}`);
}

/** Whether the server whose address the folder keeps answers. */
async function answersAs(data: string): Promise<boolean> {
  const path = join(data, 'postgres.url');
  return existsSync(path) && answers(readFileSync(path, 'utf8'));
}

async function answers(url: string): Promise<boolean> {
  const sql = connect(url, { max: 1, connect_timeout: 2, fetch_types: false });
  try {
    await sql`select 1`;
    return true;
  } catch {
    return false;
  } finally {
    await sql.end({ timeout: 1 });
  }
}

/** A Unix socket's path must fit into 107 bytes. */
const LONGEST_PATH = 107;

/** Where the server listens: a socket in a folder that only its user may enter, or a free port where there cannot be one. */
async function openDoor(
  data: string,
  { uid }: Identity,
): Promise<{ host: string; parameters: Record<string, string> }> {
  const folder = join(data, 'run');
  // What a killed server left there names a process that is gone.
  rmSync(folder, { recursive: true, force: true });
  if (process.platform === 'win32' || Buffer.byteLength(`${folder}/.s.PGSQL.5432.lock`) > LONGEST_PATH) {
    const port = String(await freePort());
    const parameters = { listen_addresses: '127.0.0.1', unix_socket_directories: '', port };
    return { host: `127.0.0.1:${port}`, parameters };
  }
  mkdirSync(folder, { mode: 0o700 });
  if (uid !== undefined) chownSync(folder, uid, uid);
  const parameters = { listen_addresses: '', unix_socket_directories: folder, port: '5432' };
  return { host: `${encodeURIComponent(folder)}:5432`, parameters };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
