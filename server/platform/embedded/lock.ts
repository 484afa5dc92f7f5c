// One Palabre per data folder. The lock names its holder by pid and start time, so that a pid which the system gave to
// somebody else after a crash is not mistaken for it.

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Holder {
  pid: number;
  started: string;
}

const pathOf = (folder: string): string => join(folder, 'palabre.lock');

/** The pid that holds `folder`, or null. A holder that died does not count. */
export function holderOf(folder: string): number | null {
  try {
    const holder = JSON.parse(readFileSync(pathOf(folder), 'utf8')) as Holder;
    return startOf(holder.pid) === holder.started ? holder.pid : null;
  } catch {
    return null;
  }
}

/** Takes the lock, or returns false when a living process holds it. */
export function takeLock(folder: string): boolean {
  mkdirSync(folder, { recursive: true });
  const words = JSON.stringify({ pid: process.pid, started: startOf(process.pid) } satisfies Holder);
  for (let tries = 0; tries < 2; tries += 1) {
    try {
      writeFileSync(pathOf(folder), words, { flag: 'wx' });
      return true;
    } catch (error) {
      if ((error as { code?: string }).code !== 'EEXIST') throw error;
      if (holderOf(folder) !== null) return false;
      rmSync(pathOf(folder), { force: true });
    }
  }
  return false;
}

export const releaseLock = (folder: string): void => rmSync(pathOf(folder), { force: true });

/**
 * When a process began, as the kernel tells it; '' where it is gone, or a zombie that only waits to be counted (in a
 * container nobody may ever count it). Without /proc, being alive has to do.
 */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? '' : (fields[19] ?? '');
  } catch {
    if (process.platform === 'linux') return '';
    try {
      process.kill(pid, 0);
      return 'alive';
    } catch {
      return '';
    }
  }
}
