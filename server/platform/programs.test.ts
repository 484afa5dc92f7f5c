// Other programs: what they are told, and what they may take.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPrograms, ProgramFailed } from './programs.ts';

const programs = openPrograms('/usr/local/bin:/usr/bin:/bin');
const caps = { seconds: 20, megabytes: 1_024, outputBytes: 10_000 };

test('words are words: no shell reads them', async () => {
  const words = ['$(id)', ';', '`id`', '> /tmp/x', '*'];
  assert.equal(String(await programs.run('echo', words, caps)).trim(), words.join(' '));
});

test('a program learns nothing of our environment', async () => {
  const lines = String(await programs.run('env', [], caps))
    .trim()
    .split('\n');
  assert.deepEqual(lines.map((line) => line.split('=')[0]).toSorted(), ['LANG', 'PATH']);
});

const wrong: [string, string, string[], Partial<typeof caps>][] = [
  ['that takes too long', 'sleep', ['60'], { seconds: 0.2 }],
  ['that writes too much', 'yes', [], {}],
  ['that fails', 'false', [], {}],
  ['that is not there', 'no-such-program', [], {}],
];
for (const [what, name, words, less] of wrong) {
  test(`a program ${what} ends in a failure that says so`, async () => {
    await assert.rejects(async () => programs.run(name, words, { ...caps, ...less }), ProgramFailed);
  });
}

test('a program that is stopped is known to have been', async () => {
  const stopping = new AbortController();
  const running = programs.run('sleep', ['60'], { ...caps, signal: stopping.signal });
  stopping.abort();
  await assert.rejects(running, (error: ProgramFailed) => error.isStopped);
});

test('what is on no folder of the path is not there', () => {
  assert.equal(programs.has('echo'), true);
  assert.equal(programs.has('no-such-program'), false);
  assert.equal(openPrograms('').has('echo'), false);
});
