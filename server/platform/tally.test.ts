// Counts are right before, while and after they are folded.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTown, type Town } from '#testing';
import { transact } from './database.ts';
import { bump, dropTallies, foldTallies, talliesOf } from './tally.ts';

let town: Town;
before(async () => void (town = await openTown()));
after(() => town.close());

const count = async (owner: string): Promise<number> => (await talliesOf(town.sql, [owner])).get(owner)?.['votes'] ?? 0;

test('a count is the same before and after folding', async () => {
  const { sql } = town;
  await transact({ sql }, async (tx) => {
    for (let i = 0; i < 5; i += 1) await bump(tx, '77', 'votes', 1);
    await bump(tx, '77', 'votes', -1);
    await bump(tx, '77', 'echoes', 1);
  });
  assert.equal(await count('77'), 4);
  await foldTallies({ sql });
  assert.equal(await count('77'), 4);
  assert.equal((await sql`select 1 from tally_deltas`).length, 0);
  await transact({ sql }, (tx) => bump(tx, '77', 'votes', 1));
  assert.deepEqual((await talliesOf(sql, ['77'])).get('77'), { votes: 5, echoes: 1 });
});

test('nothing is lost when many vote while it folds', async () => {
  const { sql } = town;
  const voters = Array.from({ length: 200 }, () => transact({ sql }, (tx) => bump(tx, '78', 'votes', 1)));
  const folders = Array.from({ length: 10 }, () => foldTallies({ sql }));
  await Promise.all([...voters, ...folders]);
  assert.equal(await count('78'), 200);
});

test('what was never counted is absent, and what is deleted is forgotten', async () => {
  const { sql } = town;
  assert.equal((await talliesOf(sql, ['79'])).size, 0);
  await transact({ sql }, (tx) => bump(tx, '79', 'votes', 3));
  await transact({ sql }, (tx) => dropTallies(tx, '79'));
  assert.equal(await count('79'), 0);
});
