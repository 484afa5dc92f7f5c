// Builds the web app where it is missing or older than its sources. A stamp, made of the sources, lies beside it: a
// second start builds nothing. The build takes the old one's place whole, so nobody is served half of one.

import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';

const ROOT = dirname(import.meta.dirname);
const DIST = join(ROOT, 'web', 'dist');
const STAMP = 'sources.sha256';

/** Builds what must be built. @throws Error with the builder's words; an earlier build is left in place. */
export async function buildWeb(): Promise<'built' | 'current'> {
  const stamp = await stampOfSources();
  const built = await readFile(join(DIST, STAMP), 'utf8').catch(() => '');
  if (built === stamp) return 'current';
  const beside = join(ROOT, 'node_modules', '.cache', 'palabre', `web-${process.pid}`);
  try {
    await runVite(beside);
    await writeFile(join(beside, STAMP), stamp);
    await replace(beside);
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
  return 'built';
}

async function runVite(into: string): Promise<void> {
  await mkdir(into, { recursive: true });
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  const web = join(ROOT, 'web');
  const words = [vite, 'build', web, '--outDir', relative(web, into), '--emptyOutDir', '--logLevel', 'warn'];
  try {
    // A process of its own: what a build needs of memory is given back.
    await promisify(execFile)(process.execPath, words, { cwd: ROOT });
  } catch (error) {
    const { stderr, stdout } = error as { stderr?: string; stdout?: string };
    throw new Error((stderr || stdout || String(error)).trim(), { cause: error });
  }
}

async function replace(beside: string): Promise<void> {
  const old = `${beside}-old`;
  if (existsSync(DIST)) await rename(DIST, old);
  try {
    await rename(beside, DIST);
  } catch {
    // node_modules may be on another disk.
    await cp(beside, DIST, { recursive: true });
  }
  await rm(old, { recursive: true, force: true });
}

/** One digest of everything the build reads: contents, not times, so that a copy of the folder is not built again. */
async function stampOfSources(): Promise<string> {
  const hash = createHash('sha256');
  const files = [
    join(ROOT, 'package-lock.json'),
    ...(await listFiles(join(ROOT, 'contract'))),
    ...(await listFiles(join(ROOT, 'web'))),
  ];
  for (const path of files)
    hash
      .update(path.slice(ROOT.length))
      .update('\0')
      .update(await readFile(path));
  return hash.digest('hex');
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = await Promise.all(
    entries
      .filter((entry) => entry.name !== 'dist' && !entry.name.includes('.test.'))
      .map((entry) => {
        const path = join(folder, entry.name);
        return entry.isDirectory() ? listFiles(path) : [path];
      }),
  );
  return found.flat().sort();
}
