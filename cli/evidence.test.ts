// `palabre moderation report`, as an operator makes it for a host that asks.

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { grow, record } from '#ledger';
import { transact } from '#platform';
import { openTown, type Town } from '#testing';
import { runPalabre } from '../testing/program.ts';

let town: Town;
let data: string;
before(async () => {
  town = await openTown();
  data = mkdtempSync(join(tmpdir(), 'palabre-evidence-'));
  const facts = {
    category: 'threats',
    tier: 'A',
    measure: 'hide',
    policy: 'p.1',
    surface: 'text',
    hidden_ms: 90,
  } as const;
  const subject = { kind: 'parley', id: '7' };
  await transact(town.act(null), (tx) =>
    record(tx, { kind: 'verdict', at: new Date('2026-03-02T10:00:00Z'), facts, subject }),
  );
  await grow(town.jobAct());
});
after(async () => {
  await town.close();
  rmSync(data, { recursive: true, force: true });
});

test('it writes JSON and a page to print in both languages; a wrong day is refused in a sentence', async () => {
  const report = (...words: string[]) =>
    runPalabre(['moderation', 'report', ...words], { data, settings: { DATABASE_URL: town.house.databaseUrl } });
  writeFileSync(join(data, 'links'), 'https://palabre.test/@ana/7\n\nhttps://palabre.test/@ana/8\n');
  const made = await report('--from', '2026-03-01', '--to', '2026-04-01', '--out', 'pack', '--examples', 'links');
  assert.deepEqual([made.code, /Written to pack from 1 entries, all as they were signed/.test(made.output)], [0, true]);
  const pack = JSON.parse(readFileSync(join(data, 'pack/report.json'), 'utf8'));
  assert.deepEqual(
    pack.examples.map((one: { state: string }) => one.state),
    ['resolved', 'unknown'],
  );
  for (const [tongue, words] of [
    ['en', 'Of 2, 1 were resolved'],
    ['fr', 'Sur 2, 1 ont été résolus'],
  ] as const) {
    const page = readFileSync(join(data, `pack/report.${tongue}.html`), 'utf8');
    assert.ok(page.includes(words), words);
    assert.doesNotMatch(page, /<script|<link| src=/);
  }
  assert.match((await report('--from', '2026-02-30', '--to', '2026-04-01')).output, /2026-02-30 is no day/);
  assert.match((await report('--from', '2026-04-01', '--to', '2026-04-01')).output, /--from must be before --to/);
});
