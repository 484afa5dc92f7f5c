// The promise of CACHE_MEGABYTES: all caches together stay within it.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { MEMORY } from './memory.ts';

test('all shares together are at most the whole', () => {
  const sum = Object.values(MEMORY).reduce((all, share) => all + share, 0);
  assert.ok(sum <= 1, String(sum));
});

test('every cache takes a share of the table, each share is taken once', () => {
  const server = join(import.meta.dirname, '..');
  const files = readdirSync(server, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
  );
  const text = files.map((file) => readFileSync(join(server, file), 'utf8')).join('\n');
  const opened = [...text.matchAll(/house\.(?:cache|shelf)(?:<[^(]*>)?\(\s*([\w.]+)/g)].map((match) => match[1]!);
  assert.deepEqual(
    opened.toSorted(),
    Object.keys(MEMORY)
      .map((name) => `MEMORY.${name}`)
      .toSorted(),
  );
});
