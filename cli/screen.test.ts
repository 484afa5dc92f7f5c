// `palabre moderation screen`, through a pipe as people use it: a line out for each line in, in order, without a database.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

const screen = (input: string) => {
  const program = new URL('bin.js', import.meta.url).pathname;
  const { stdout, status } = spawnSync(process.execPath, [program, 'moderation', 'screen'], {
    input,
    encoding: 'utf8',
  });
  return {
    status,
    lines: stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>),
  };
};

test('each line is judged in order, with scores for each category, reasons and its time', () => {
  const { status, lines } = screen('{"id":"a","text":"good morning"}\n{"id":2,"text":"belle journée","lang":"fr"}\n');
  assert.equal(status, 0);
  assert.deepEqual(
    lines.map(({ id, tier }) => [id, tier]),
    [
      ['a', 'none'],
      [2, 'none'],
    ],
  );
  assert.deepEqual(Object.keys(lines[0]!), ['id', 'tier', 'categories', 'reasons', 'micros']);
  assert.ok(Object.values(lines[0]!['categories'] as object).every((score) => score >= 0 && score <= 1));
});

test('a bad line says which and what is wrong with it, the others are judged, and the exit code says so', () => {
  const { status, lines } = screen('{"id":1}\nnot json\n{"id":3,"text":"good morning"}\n');
  assert.equal(status, 1);
  assert.deepEqual(
    lines.map(({ line, field }) => [line, field]),
    [
      [1, 'text'],
      [2, 'line'],
      [undefined, undefined],
    ],
  );
  assert.match(String(lines[0]!['error']), /line 1: text must be a string/);
  assert.equal(lines[2]!['tier'], 'none');
});
