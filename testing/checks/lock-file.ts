// The lock file, checked: every package it needs is in it for every platform, by content and not by address. npm drops
// the other platforms' optional packages when it rewrites a lock beside an installed folder; `npm ci` then refuses.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './sources.ts';

/** Free ones: nobody can take away the right to run what we stand on, and no server is asked for it. */
const FREE = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'LGPL-3.0-or-later',
  'MIT',
  'MPL-2.0',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);

type Locked = {
  license?: string;
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
    ...(path && !isFree(locked.license) ? [`${path} is not free software: ${locked.license ?? 'no licence'}`] : []),
    ...Object.keys({ ...locked.dependencies, ...locked.optionalDependencies })
      .filter((name) => !isLocked(packages, path, name))
      .map((name) => `${path || 'package.json'} needs ${name}, which is not locked`),
  ]);
}

/** An SPDX expression of which every licence that must be kept is free, and one of those that may be chosen. */
export const isFree = (licence: string | undefined): boolean =>
  (licence ?? '')
    .replaceAll(/[()]/g, '')
    .split(' AND ')
    .every((must) => must.split(' OR ').some((may) => FREE.has(may.trim())));

/** Whether `name`, required from `path`, resolves as Node resolves it: here, or in a folder above. */
function isLocked(packages: Record<string, Locked>, path: string, name: string): boolean {
  if (packages[`${path && `${path}/`}node_modules/${name}`]) return true;
  return path !== '' && isLocked(packages, path.slice(0, Math.max(0, path.lastIndexOf('/node_modules/'))), name);
}
