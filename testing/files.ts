// Runs test files at two desks, each a process that takes one file after another: what all files load is loaded twice, not
// a hundred times. A town is a file's own, so none finds what another left. One line a file, and every failure in full.

import { fork, type ChildProcess } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Word } from './desk.ts';

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

export const none: Counts = { passed: 0, failed: 0, skipped: 0 };
export const addCounts = (a: Counts, b: Counts): Counts => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

const ROOT = join(import.meta.dirname, '..');
const DESKS = 2;
/** For a file of many drills on a machine that is busy with something else. */
const FILE_PATIENCE_MS = 600_000;
const isCI = Boolean(process.env['CI']);

/** @param environment what the files find in theirs, beside ours. */
export async function runFiles(
  title: string,
  files: readonly string[],
  environment: Record<string, string>,
): Promise<Counts> {
  console.log(`\n${title}`);
  const waiting = largestFirst([...new Set(files)]);
  // What V8 made of our files is kept between runs, and for the programs that tests start.
  const cache = join(ROOT, 'node_modules', '.cache', 'palabre', 'tests');
  const env = { ...process.env, NODE_COMPILE_CACHE: cache, ...environment };
  const desks = await Promise.all(Array.from({ length: DESKS }, () => work(waiting, env)));
  const counts = desks.reduce(addCounts, none);
  // What is skipped on a machine that lacks something must not be skipped where everything is there.
  return isCI ? { ...counts, failed: counts.failed + counts.skipped } : counts;
}

/** One desk, until no file waits. A desk whose process ends is replaced, and the file it had has failed. */
async function work(waiting: string[], env: NodeJS.ProcessEnv): Promise<Counts> {
  let counts = none;
  let desk: ChildProcess | null = null;
  for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
    desk ??= fork(join(import.meta.dirname, 'desk.ts'), { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    const { hasEnded, ...what } = await runOne(desk, file);
    counts = addCounts(counts, what);
    if (hasEnded) desk = null;
  }
  desk?.disconnect();
  return counts;
}

function runOne(desk: ChildProcess, file: string): Promise<Counts & { hasEnded: boolean }> {
  const path = relative(ROOT, file);
  const began = Date.now();
  let counts = none;
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      fail('the file', `did not end in ${FILE_PATIENCE_MS / 1000} s: too slow, or it left something open.`);
      desk.kill('SIGKILL');
    }, FILE_PATIENCE_MS);
    const end = (hasEnded: boolean): void => {
      clearTimeout(timer);
      desk.off('message', hear).off('exit', gone);
      if (counts.failed === 0)
        console.log(`✓ ${path} ${counts.passed} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
      resolve({ ...counts, hasEnded });
    };
    const fail = (name: string, words: string): void => {
      counts = addCounts(counts, { ...none, failed: 1 });
      console.log(`✗ ${path}: ${name}\n${words}`);
    };
    const hear = (word: Word): void => {
      if (word.kind === 'passed') counts = addCounts(counts, { ...none, passed: 1 });
      else if (word.kind === 'failed') fail(word.name, word.words);
      else if (word.kind === 'skipped') {
        counts = addCounts(counts, { ...none, skipped: 1 });
        console.log(`– ${path}: skipped “${word.name}”: ${word.words}`);
      } else end(false);
    };
    const gone = (code: number | null, signal: string | null): void => {
      fail('the file', `its process ended with ${signal ?? code}`);
      end(true);
    };
    desk.on('message', hear).on('exit', gone);
    desk.send({ file });
  });
}

/** The tests below each place, which may also be one of them. */
export const testsIn = (places: readonly string[]): string[] =>
  places.flatMap((place) =>
    place.endsWith('.test.ts')
      ? [join(ROOT, place)]
      : readdirSync(join(ROOT, place), { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile() && entry.name.endsWith('.test.ts'))
          .map((entry) => join(entry.parentPath, entry.name)),
  );

/** The longest files mostly take longest: begun last, one desk would wait for the other. */
const largestFirst = (files: readonly string[]): string[] =>
  files.toSorted((a, b) => statSync(b).size - statSync(a).size);
