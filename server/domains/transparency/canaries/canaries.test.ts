// Canaries: sent by the way that members' parleys take, hidden like theirs, and gone without a trace but for their entry.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { grow, ledgerEntriesBetween, newestCheckpoint, parseBody } from '#ledger';
import { screenText } from '#moderation';
import { openTown, type Town } from '#testing';
import { jobs } from '../work.ts';
import { sendCanary } from './send.ts';
import { threatIn } from './threats.ts';

let town: Town;
before(async () => void (town = await openTown()));
after(() => town.close());

/** How many rows each table has. */
async function census(): Promise<Record<string, number>> {
  const tables = await town.sql<{ name: string }[]>`
    select table_schema || '.' || table_name as name from information_schema.tables
    where table_schema in ('public', 'graphile_worker') and table_type = 'BASE TABLE'`;
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    if (name.includes('ledger_')) continue;
    const [row] = await town.sql.unsafe<{ n: number }[]>(`select count(*)::int as n from ${name}`);
    counts[name] = row!.n;
  }
  return counts;
}
const entries = async () => {
  await grow(town.jobAct());
  const size = (await newestCheckpoint(town.sql))?.size ?? 0;
  return (await ledgerEntriesBetween(town.sql, 0, size)).map((row) => parseBody(row.body));
};

for (const tongue of ['en', 'fr'] as const) {
  test(`a canary in ${tongue} is hidden from everybody, and nothing is left of it but its entry`, async () => {
    const before = await census();
    const already = (await entries()).length;
    // One that the screen knows: that it knows not all is what canaries are for.
    let words = threatIn(tongue);
    while (screenText(words).tier !== 'A') words = threatIn(tongue);
    const heard: string[] = [];
    const stop = town.house.hub.hear((event) => void heard.push(event.kind));
    const sent = await sendCanary(town.act(null), tongue, 'palabre.test', words);
    assert.deepEqual([sent.tier, sent.tongue, typeof sent.hidden_ms], ['A', tongue, 'number']);
    const told = (await entries()).slice(already);
    assert.deepEqual(
      told.map((entry) => [entry.kind, entry.facts]),
      [['canary', sent]],
    );
    assert.deepEqual(await census(), before);
    assert.deepEqual(heard, []);
    stop();
  });
}

test('what the screen lets through is said to have been missed, and still nobody ever sees it', async () => {
  const before = await census();
  const sent = await sendCanary(town.act(null), 'en', 'palabre.test', 'Bread rises well under the tree today');
  assert.deepEqual([sent.tier, sent.hidden_ms], ['none', null]);
  assert.deepEqual(await census(), before);
  assert.ok(!(await town.as(null, 'GET', '/api/v1/timelines/public?local=true')).body.some(isBread));
});
const isBread = ({ content }: { content: string }): boolean => content.includes('Bread rises');

test('the screen knows nine in ten of the words that canaries are made of, in either language', () => {
  for (const tongue of ['en', 'fr'] as const) {
    const words = Array.from({ length: 200 }, () => threatIn(tongue));
    const known = words.filter((one) => screenText(one).tier !== 'none').length;
    assert.ok(known >= 180, `${tongue}: ${known} of 200`);
    assert.ok(new Set(words).size > 100);
  }
});

test('the job sends one in each language, and none where the operator has none', async () => {
  const already = (await entries()).length;
  const send = jobs.find((job) => job.name === 'transparency.send-canaries')!;
  const off = town.jobAct();
  await send.run({ ...off, config: { ...off.config, CANARIES: false } }, undefined as never);
  await send.run(town.jobAct(), undefined as never);
  const told = (await entries()).slice(already);
  assert.deepEqual(told.map((entry) => entry.kind === 'canary' && entry.facts.tongue).toSorted(), ['en', 'fr']);
});
