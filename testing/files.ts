// Runs test files, two at a time, each in a process of its own; one line a file, and every failure in full.

import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { run } from 'node:test';
import { inspect } from 'node:util';

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
const FILE_PATIENCE_MS = 180_000;
const isCI = Boolean(process.env['CI']);

/** Why a test failed; of a file that failed as a whole, how its process ended. */
const causeOf = (error: Error & { cause?: unknown }): unknown =>
  error.cause instanceof Error || typeof error.cause === 'object' ? error.cause : error;

/** @param environment what the files find in theirs, beside ours. */
export async function runFiles(
  title: string,
  folders: readonly string[],
  environment: Record<string, string>,
): Promise<Counts> {
  console.log(`\n${title}`);
  Object.assign(process.env, environment);
  const files = folders.flatMap(testsIn);
  const byFile = new Map<string, Counts>();
  const stream = run({ files, concurrency: 2, timeout: FILE_PATIENCE_MS });
  const note = (file: string | undefined, what: Partial<Counts>): void => {
    const path = relative(ROOT, file ?? '');
    byFile.set(path, addCounts(byFile.get(path) ?? none, { ...none, ...what }));
  };
  stream.on('test:pass', ({ name, file, skip, details }) => {
    if (details.type === 'suite' || name === file) return;
    note(file, skip === undefined ? { passed: 1 } : { skipped: 1 });
    if (skip !== undefined) console.log(`– ${relative(ROOT, file ?? '')}: skipped “${name}”: ${String(skip)}`);
  });
  stream.on('test:fail', ({ name, file, details }) => {
    if (details.type === 'suite') return;
    note(file, { failed: 1 });
    console.log(`✗ ${relative(ROOT, file ?? '')}: ${name}\n${inspect(causeOf(details.error))}`);
  });
  stream.on('test:stderr', ({ message }) => process.stderr.write(message));
  stream.on('test:summary', ({ file, duration_ms: ms }) => {
    if (file === undefined) return;
    const path = relative(ROOT, file);
    const { passed, failed } = byFile.get(path) ?? none;
    if (failed === 0) console.log(`✓ ${path} ${passed} (${(ms / 1000).toFixed(1)} s)`);
  });
  for await (const _ of stream);
  const counts = [...byFile.values()].reduce(addCounts, none);
  // What is skipped on a machine that lacks something must not be skipped where everything is there.
  return isCI ? { ...counts, failed: counts.failed + counts.skipped } : counts;
}

/** The tests below `place`, which may also be one of them. */
const testsIn = (place: string): string[] =>
  place.endsWith('.test.ts')
    ? [join(ROOT, place)]
    : readdirSync(join(ROOT, place), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name.endsWith('.test.ts'))
        .map((entry) => join(entry.parentPath, entry.name))
        .toSorted();
