// What a program and all its processes cost, as the kernel counts it: CPU from /proc/*/stat, memory as PSS.

import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts CPU time in hundredths of a second, whatever the kernel's own tick. */
const TICK_MS = 10;

interface Stat {
  pid: number;
  parent: number;
  /** Its own CPU time, in ms. */
  own: number;
  /** That of its children which have ended and been counted. */
  ended: number;
}

function readStat(pid: number): Stat | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const [, parent] = fields;
    const [user, system, endedUser, endedSystem] = fields.slice(11, 15).map(Number);
    return {
      pid,
      parent: Number(parent),
      own: (user! + system!) * TICK_MS,
      ended: (endedUser! + endedSystem!) * TICK_MS,
    };
  } catch {
    return null;
  }
}

/** `roots` and everything below them. */
function familyOf(roots: readonly number[]): Stat[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => readStat(Number(name)))
    .filter((stat) => stat !== null);
  const found = new Map<number, Stat>();
  let more = all.filter((stat) => roots.includes(stat.pid));
  while (more.length > 0) {
    for (const stat of more) found.set(stat.pid, stat);
    more = all.filter((stat) => found.has(stat.parent) && !found.has(stat.pid));
  }
  return [...found.values()];
}

/** CPU-ms that `roots` and their descendants have used since they began, those that have ended included. */
export const cpuOf = (roots: readonly number[]): number =>
  familyOf(roots).reduce((sum, stat) => sum + stat.own + stat.ended, 0);

/** Proportional memory of `roots` and their descendants, in MiB: what they share is counted once. */
export function memoryOf(roots: readonly number[]): number {
  const kilobytes = familyOf(roots).map(({ pid }) => {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
  });
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1024;
}
