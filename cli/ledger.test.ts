// `palabre ledger`, as an operator uses it at home and an auditor from outside.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { newestCheckpoint, record } from '#ledger';
import { transact } from '#platform';
import { eventually, openLiveTown, type LiveTown } from '#testing';
import { runPalabre } from '../testing/program.ts';

let town: LiveTown;
let data: string;
before(async () => {
  town = await openLiveTown();
  data = mkdtempSync(join(tmpdir(), 'palabre-ledger-'));
  await say(30);
});
after(async () => {
  await town.close();
  rmSync(data, { recursive: true, force: true });
});

/** Records `n` reports; the town itself puts them into the tree. */
async function say(n: number): Promise<void> {
  const size = async () => (await newestCheckpoint(town.house.sql))?.size ?? 0;
  const before = await size();
  await transact(town.house, async (tx) => {
    for (let i = 0; i < n; i += 1)
      await record(tx, { kind: 'report', at: new Date(), facts: { category: 'spam', surface: 'parley' } });
  });
  await eventually('the entries have their places', async () => (await size()) === before + n);
}
const palabre = (...words: string[]) =>
  runPalabre(['ledger', ...words], { data, settings: { DATABASE_URL: town.house.databaseUrl } });

test('at home the whole ledger is verified; its head is shown, and kept for the next time', async () => {
  const held = await palabre('verify', '--json');
  const { holds, entries, problem } = JSON.parse(held.output);
  assert.deepEqual([held.code, holds, entries, problem], [0, true, 30, null]);
  assert.match((await palabre('checkpoint')).output, /^localhost:\d+\/ledger\/log\n30\n/);
});

test('from outside only what is new is read the next time, and --all reads everything again', async () => {
  assert.match((await palabre('verify', '--url', town.url)).output, /30 entries: all as they were signed/);
  await say(12);
  const again = await palabre('verify', '--url', town.url);
  assert.match(again.output, /42 entries, of which 12 are new: all as they were signed/);
  assert.match((await palabre('verify', '--url', town.url, '--all')).output, /42 entries: all as they were signed/);
});

test('a tampered row ends in exit 1 and a sentence that names it, at home and from outside', async () => {
  await town.house.sql`update ledger_entries set body = replace(body, 'spam', 'hate') where position = 17`;
  const home = await palabre('verify');
  assert.equal(home.code, 1);
  assert.match(home.output, /Entry 17 \(\d+\) is not what went into the tree\.\s*$/);
  const outside = await palabre('verify', '--url', town.url, '--all', '--json');
  assert.equal(outside.code, 1);
  assert.match(JSON.parse(outside.output).problem.sentence, /does not agree/);
  await town.house.sql`update ledger_entries set body = replace(body, 'hate', 'spam') where position = 17`;
});

test('a ledger that was cut back is told from the one that was seen; what is no town is refused in a sentence', async () => {
  await palabre('verify');
  await town.house.sql`delete from ledger_checkpoints where size > 30`;
  for (const words of [[], ['--url', town.url]]) {
    const cut = await palabre('verify', ...words);
    assert.deepEqual([cut.code, /42 entries/.test(cut.output)], [1, true], cut.output);
  }
  assert.match((await palabre('verify', '--url', 'tree')).output, /tree is no address of a town/);
  assert.match((await palabre('verify', '--url', 'http://localhost:1')).output, /does not answer/);
});
