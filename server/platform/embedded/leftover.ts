// What an earlier server left behind in its folder. One that still runs (its Palabre was killed) is stopped, so that it can
// be started as ours; a lock file of one that is dead is cleared away, since PostgreSQL believes in it as long as any
// process has that number, a zombie or a stranger's.

import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const PATIENCE_MS = 10_000;
const STOP_PATIENCE_MS = 30_000;

/**
 * @param answers whether a server that takes this folder's password listens.
 * @throws Error when a server goes on running.
 */
export async function clearLeftover(cluster: string, answers: () => Promise<boolean>): Promise<void> {
  const path = join(cluster, 'postmaster.pid');
  if (!existsSync(path)) return;
  const pid = Number(readFileSync(path, 'utf8').split('\n')[0]);
  // Only a server that knows this folder's password is ours: the pid may have gone to somebody else.
  if (isAlive(pid) && (await answers())) return stopServer(pid);
  const deadline = Date.now() + PATIENCE_MS;
  while (isAlive(pid) && isPostgres(pid)) {
    // It is starting, recovering or ending: it will answer or be gone.
    if (await answers()) return stopServer(pid);
    if (Date.now() > deadline) return;
    await sleep(50);
  }
  rmSync(path, { force: true });
}

/** Stops a server fast (SIGINT ends its connections) and waits until it is gone, if it is not already. */
export async function stopServer(pid: number): Promise<void> {
  try {
    process.kill(pid, 'SIGINT');
  } catch (error) {
    if ((error as { code?: string }).code === 'ESRCH') return;
    throw error;
  }
  const deadline = Date.now() + STOP_PATIENCE_MS;
  while (isAlive(pid)) {
    if (Date.now() > deadline) throw new Error(`PostgreSQL (process ${pid}) did not stop.`);
    await sleep(10);
  }
}

/** Whether a process of that number runs; a zombie, which only waits to be counted, does not. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM';
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3) !== 'Z';
  } catch {
    return process.platform !== 'linux';
  }
}

function isPostgres(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('postgres');
  } catch {
    return process.platform !== 'linux';
  }
}
