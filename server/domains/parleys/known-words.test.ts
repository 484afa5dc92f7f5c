// Words that are put into a bank are looked for among all that was said.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Id } from '#contract';
import { addToBanks, readEntry, removeFromBanks } from '#moderation';
import { openTown, type Name, type Town } from '#testing';
import { sweepWords } from './sweep-words.ts';

let town: Town;
before(async () => void (town = await openTown()));
after(() => town.close());

const GROUNDS = { source: 'a test', why: '' };
const SAID =
  'The wolf trader pays twice for every old coat you bring him before the first snow, says my cousin who did it last year.';
const say = async (who: Name, status: string, more = {}): Promise<string> =>
  (await town.as(who, 'POST', '/api/v1/statuses', { status, ...more })).body.id;
const sees = async (who: Name | null, id: string) => (await town.as(who, 'GET', `/api/v1/statuses/${id}`)).status;
const add = async (value: string) => {
  const { change } = await addToBanks(town.act(null), [readEntry({ value, tier: 'A', category: 'scam' })], GROUNDS);
  const [row] = await town.sql<{ id: Id }[]>`select id from bank_entries where change_id = ${change}`;
  return { change, entry: row!.id };
};

test('all that says it, or nearly, or links there, is held from others, and comes back if that was wrong', async () => {
  const copies = [await say('ana', SAID), await say('boris', `@ana ${SAID.replace('cousin', 'uncle')} 🐺`)];
  const linked = await say('clara', 'Look what I found: https://wolf.example/offers?x=1');
  const other = await say(
    'emil',
    'My cousin sold his orchard last year, before winter, and was paid what it was worth.',
  );
  const toFew = await say('faye', `@ana ${SAID}`, { visibility: 'direct' });
  await town.settle();
  const { entry } = await add(SAID);
  await add('wolf.example');
  await town.settle();
  for (const id of [...copies, linked])
    assert.deepEqual([await sees('dora', id), await sees(null, id)], [404, 404], id);
  assert.deepEqual(
    [await sees('ana', copies[0]!), await sees('dora', other), await sees('ana', toFew)],
    [200, 200, 200],
  );
  const [open] = await town.sql`select source, harm from cases where subject_id = ${copies[0]!}`;
  assert.deepEqual({ ...open }, { source: 'automat', harm: 'scam' });
  await removeFromBanks(town.act(null), [entry], GROUNDS);
  await town.settle();
  assert.deepEqual(
    [await sees('dora', copies[0]!), await sees('dora', copies[1]!), await sees('dora', linked)],
    [200, 200, 404],
  );
});

test('a search that is stopped leaves the rest to another, and to search twice is to hold once', async () => {
  const id = await say('emil', 'The den of the fox is open to investors: https://fox.example');
  const { change } = await add('fox.example');
  await sweepWords({ ...town.jobAct(), signal: AbortSignal.abort() }, { change });
  assert.equal(await sees('dora', id), 200);
  const [job] = await town.sql`select run_at > now() - interval '1 second' as waits from graphile_worker.jobs
    where task_identifier = 'parleys.sweep-words'`;
  assert.equal(job!['waits'], true);
  await sweepWords(town.jobAct(), { change });
  await sweepWords(town.jobAct(), { change });
  assert.equal(await sees('dora', id), 404);
  const [row] = await town.sql`select count(*)::int as n from decisions where subject_id = ${id}`;
  assert.equal(row!['n'], 1);
});
