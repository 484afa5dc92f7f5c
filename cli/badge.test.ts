// `palabre badge`, as an operator would use it.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { runPalabre } from '../testing/program.ts';

let data: string;
before(() => void (data = mkdtempSync(join(tmpdir(), 'palabre-badge-'))));
after(() => rmSync(data, { recursive: true, force: true }));

const palabre = async (...words: string[]) => {
  const { output, code } = await runPalabre(words, { data });
  return { code, said: output.trim() };
};

test('an operator grants a badge, sees it in history, withdraws it; what is no badge is refused in a sentence', async () => {
  assert.equal((await palabre('account', 'create', 'ana')).code, 0);
  const granted = await palabre('badge', 'grant', '@ana', 'newsroom', 'The Tree Gazette');
  assert.deepEqual(granted, { code: 0, said: '@ana wears the badge newsroom: The Tree Gazette.' });
  assert.match((await palabre('badge', 'list', 'ana')).said, /^newsroom since \d{4}-\d\d-\d\d: The Tree Gazette$/);
  assert.equal((await palabre('badge', 'withdraw', 'ana', 'newsroom')).code, 0);
  const [row] = (await palabre('badge', 'list', 'ana', '--json')).said.split('\n').map((line) => JSON.parse(line));
  assert.deepEqual([row.granted_by, row.withdrawn_by, typeof row.withdrawn_at], [null, null, 'string']);
  const wrong = await palabre('badge', 'grant', 'ana', 'king', 'Of trees');
  assert.deepEqual([wrong.code, wrong.said.startsWith('king is no badge')], [1, true]);
  assert.match((await palabre('badge', 'list', 'nobody')).said, /There is no account nobody/);
});
