// The lock file, checked: every package it needs is in it for every platform, by content and not by address. npm drops
// the other platforms' optional packages when it rewrites a lock beside an installed folder; `npm ci` then refuses.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './sources.ts';

type Locked = {
  resolved?: string;
  integrity?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
};

/** What is wrong with the lock file, one sentence each; empty when nothing is. */
export function findLockFaults(
  packages: Record<string, Locked> = (
    JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as { packages: Record<string, Locked> }
  ).packages,
): string[] {
  return Object.entries(packages).flatMap(([path, locked]) => [
    ...(locked.resolved ? [`${path} carries an address`] : []),
    ...(path && !locked.integrity ? [`${path} has no integrity`] : []),
    ...Object.keys({ ...locked.dependencies, ...locked.optionalDependencies })
      .filter((name) => !isLocked(packages, path, name))
      .map((name) => `${path || 'package.json'} needs ${name}, which is not locked`),
  ]);
}

/** Whether `name`, required from `path`, resolves as Node resolves it: here, or in a folder above. */
function isLocked(packages: Record<string, Locked>, path: string, name: string): boolean {
  if (packages[`${path && `${path}/`}node_modules/${name}`]) return true;
  return path !== '' && isLocked(packages, path.slice(0, Math.max(0, path.lastIndexOf('/node_modules/'))), name);
}
