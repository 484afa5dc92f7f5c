// No row, hash or head can be changed, added or taken away without `verify` saying so, and where.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { transact } from '#platform';
import { openTown, type Town } from '#testing';
import { record } from '../entries/record.ts';
import { grow } from '../grow.ts';
import { newestCheckpoint } from '../read.ts';
import { verifyLedger } from './verify.ts';

const SIZE = 600;
let town: Town;
before(async () => {
  town = await openTown();
  for (const n of [100, 180, 300, 20]) await say(n);
});
after(() => town.close());

async function say(n: number): Promise<void> {
  await transact(town.act(null), async (tx) => {
    for (let i = 0; i < n; i += 1)
      await record(tx, { kind: 'report', at: new Date(), facts: { category: 'spam', surface: 'parley' } });
  });
  await grow(town.jobAct());
}

/** What `verify` says after `change`, which is then undone. */
async function afterwards(change: string, seen?: string): Promise<string | undefined> {
  const tables = ['ledger_entries', 'ledger_tiles', 'ledger_checkpoints', 'ledger_keys'];
  for (const table of tables) await town.sql.unsafe(`create table kept_${table} as table ${table}`);
  try {
    await town.sql.unsafe(change);
    return (await verifyLedger(town.sql, { seen })).problem?.sentence;
  } finally {
    for (const table of tables)
      await town.sql.unsafe(`truncate ${table}; insert into ${table} table kept_${table}; drop table kept_${table}`);
  }
}

test('a ledger that nobody touched holds, with all its heads', async () => {
  const { entries, heads, waiting, problem } = await verifyLedger(town.sql);
  assert.deepEqual([entries, heads, waiting, problem], [SIZE, 4, 0, null]);
});

const flip = 'set_byte(hashes, 40, get_byte(hashes, 40) # 1)';
const tampered: [what: string, change: string, said: RegExp][] = [
  [
    'an entry with another word in it',
    `update ledger_entries set body = replace(body, 'spam', 'hate') where position = 333`,
    /^Entry 333 \(\d+\) is not what went into the tree/,
  ],
  [
    'an entry with its time moved, in its bytes and beside them',
    `update ledger_entries set at = at - interval '1 hour' where position = 7`,
    /^Entry 7 \(\d+\) is filed under another/,
  ],
  ['an entry under another id', `update ledger_entries set id = 5 where position = 599`, /^Entry 599 \(5\) is filed/],
  [
    'an entry under another subject',
    `update ledger_entries set subject = 'x' where position = 3`,
    /^Entry 3 \(\d+\) is filed under another subject/,
  ],
  ['an entry taken out', `delete from ledger_entries where position = 20`, /^Entry 20 is missing/],
  ['the last entry taken away', `delete from ledger_entries where position = 599`, /^Entry 599 is missing/],
  [
    'two entries that changed places',
    `update ledger_entries set position = case position when 5 then 6000 else 5 end where position in (5, 6);
     update ledger_entries set position = 6 where position = 6000`,
    /^Entry 5 \(\d+\) is not what went into the tree/,
  ],
  [
    'an entry put after the end',
    `insert into ledger_entries select 600, 1, kind, at, body, subject from ledger_entries where position = 0`,
    /^Entry 600 \(1\) stands after the newest signed head/,
  ],
  ['a leaf of the tree', `update ledger_tiles set hashes = ${flip} where level = 0 and index = 1`, /^Entry 257 /],
  ['a node of the tree', `update ledger_tiles set hashes = ${flip} where level = 1`, /^Tile 0 of level 1/],
  ['a tile taken away', `delete from ledger_tiles where level = 1`, /^Tile 0 of level 1/],
  [
    'a hash put at the end',
    `update ledger_tiles set hashes = hashes || substring(hashes from 1 for 32) where level = 0 and index = 2`,
    /^Tile 2 of level 0/,
  ],
  [
    'an entry together with its hash',
    `update ledger_entries set body = replace(body, 'spam', 'hate') where position = 333;
     update ledger_tiles set hashes = overlay(hashes placing
       (select sha256('\\x00'::bytea || convert_to(body, 'UTF8')) from ledger_entries where position = 333)
       from (333 - 256) * 32 + 1) where level = 0 and index = 1`,
    /^The head of 580 entries .* does not agree: something in entries 280 to 579 was changed since/,
  ],
  [
    'a head',
    `update ledger_checkpoints set note = replace(note, 'time 2', 'time 1') where size = 280`,
    /not signed by/,
  ],
  [
    'what stands beside a head',
    `update ledger_checkpoints set at = at - interval '1 s' where size = 280`,
    /filed under/,
  ],
  ['all heads taken away', `delete from ledger_checkpoints`, /heads of the ledger are missing/],
  ['another key', `update ledger_keys set public_key = sha256('x')`, /not signed by/],
];
for (const [what, change, said] of tampered) {
  test(`${what} is found and named`, async () => {
    assert.match((await afterwards(change)) ?? 'nothing', said);
  });
}

test('a ledger cut back to an earlier head holds in itself, but not for who saw a later one', async () => {
  const { note } = (await newestCheckpoint(town.sql))!;
  const cut = `
    delete from ledger_entries where position >= 580; delete from ledger_checkpoints where size = 600;
    update ledger_tiles set hashes = substring(hashes from 1 for (580 - 512) * 32) where level = 0 and index = 2`;
  assert.equal(await afterwards(cut), undefined);
  assert.match((await afterwards(cut, note)) ?? 'nothing', /seen before/);
  assert.equal((await verifyLedger(town.sql, { seen: note })).problem, null);
  assert.match(
    (await verifyLedger(town.sql, { seen: note.replace('palabre.test', 'other.test') })).problem!.sentence,
    /seen before/,
  );
});
