// What docs/ledger.md tells people to type works as it stands there: openssl for the signature, Python for the tree. Where a
// machine has neither, the other tests hold the same.

import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { grow, newestCheckpoint, publicKeyOf, asPem, record } from '#ledger';
import { transact } from '#platform';
import { openTown, type Town } from '#testing';

const run = promisify(execFile);
const PAGE = readFileSync(join(import.meta.dirname, '../../../docs/ledger.md'), 'utf8');
const has = (program: string): boolean => {
  try {
    execFileSync(program, [program === 'openssl' ? 'version' : '--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};
const snippet = (language: string): string => new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(PAGE)![1]!;

let town: Town;
let folder: string;
before(async () => {
  town = await openTown();
  folder = mkdtempSync(join(tmpdir(), 'palabre-by-hand-'));
  await transact(town.act(null), async (tx) => {
    for (let i = 0; i < 70; i += 1)
      await record(tx, { kind: 'report', at: new Date(), facts: { category: 'spam', surface: 'parley' } });
  });
  await grow(town.jobAct());
});
after(async () => {
  await town.close();
  rmSync(folder, { recursive: true, force: true });
});

if (has('openssl') && has('sed'))
  test('openssl verifies the head by the lines of the page', async () => {
    writeFileSync(join(folder, 'note'), (await newestCheckpoint(town.sql))!.note);
    writeFileSync(join(folder, 'key.pem'), asPem((await publicKeyOf(town.sql))!));
    const lines = snippet('sh').split('\n');
    const after = lines.findIndex((line) => line.startsWith('sed'));
    const { stdout } = await run('sh', ['-ec', lines.slice(after).join('\n')], { cwd: folder });
    assert.match(stdout, /Verified Successfully/);
    writeFileSync(join(folder, 'note'), (await newestCheckpoint(town.sql))!.note.replace('\n70\n', '\n71\n'));
    await assert.rejects(run('sh', ['-ec', lines.slice(after).join('\n')], { cwd: folder }));
  });

if (has('python3'))
  test('the thirty lines of the page come to the signed root, and to no other', async () => {
    await town.app.listen({ host: '127.0.0.1', port: 0 });
    const { port } = town.app.server.address() as { port: number };
    const check = () => run('python3', ['-c', snippet('python'), `http://127.0.0.1:${port}`]);
    assert.match((await check()).stdout, /^70 entries come to the root that was signed at /);
    await town.sql`update ledger_entries set body = replace(body, 'spam', 'hate') where position = 17`;
    await assert.rejects(check(), /do not come to the signed root/);
  });
