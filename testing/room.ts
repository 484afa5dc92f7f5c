// Where tests put what they make: in memory, where the machine has room and lets programs run from there. Hundreds of databases
// are made, read once and thrown away; written to a disk, they cost more than all the tests of what is in them.

import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MEMORY = '/dev/shm';
const NAME = 'palabre-tests-';
const ENOUGH_BYTES = 3 * 1024 ** 3;

/** A folder that is gone when this process ends. */
export function openRoom(): string {
  const place = hasRoom() ? MEMORY : tmpdir();
  sweep(place);
  const room = mkdtempSync(join(place, `${NAME}${process.pid}-`));
  // Some tests become somebody else, who must be able to come in.
  chmodSync(room, 0o755);
  process.once('exit', () => rmSync(room, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  return room;
}

function hasRoom(): boolean {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    return Math.min(bavail * bsize, process.availableMemory()) > ENOUGH_BYTES && mayRunFrom(MEMORY);
  } catch {
    return false;
  }
}

/** Containers often forbid it. @throws where nothing can be written. */
function mayRunFrom(folder: string): boolean {
  const trial = mkdtempSync(join(folder, `${NAME}${process.pid}-`));
  try {
    writeFileSync(join(trial, 'trial'), '#!/bin/sh\nexit 0\n', { mode: 0o755 });
    execFileSync(join(trial, 'trial'));
    return true;
  } catch {
    return false;
  } finally {
    rmSync(trial, { recursive: true });
  }
}

/** Removes what runs that were killed have left. */
function sweep(place: string): void {
  for (const name of readdirSync(place).filter((one) => one.startsWith(NAME))) {
    if (!isAlive(Number.parseInt(name.slice(NAME.length), 10)))
      rmSync(join(place, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM';
  }
}
