// Lists come back from PostgreSQL as they were sent, and a connection that is lost while it opens ends nobody.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { copyDatabase } from '#testing';
import { connect, openDatabase, type Database } from './database.ts';

let database: Awaited<ReturnType<typeof copyDatabase>>;
let sql: Database;
before(async () => {
  database = await copyDatabase();
  sql = openDatabase(database.url, 2);
});
after(async () => {
  await sql.end();
  await database.drop();
});

const lists: [string, unknown[]][] = [
  ['bigint', ['9223372036854775807', '-1', null]],
  ['text', ['', 'a,b', '"quoted"', 'back\\slash', '{braces}', 'NULL', 'null', ' ', 'Été 🌳', 'two\nlines', null]],
  ['int', [1, -2, null]],
  ['smallint', [3]],
  ['double precision', [1.5, -0.25]],
  ['uuid', ['00000000-0000-4000-8000-000000000000']],
  ['jsonb', [{ a: ['"', '\\'] }, { b: null }]],
  ['text', []],
];
for (const [type, list] of lists) {
  test(`a list of ${type} (${list.length}) comes back as it was sent`, async () => {
    const [row] = await sql.unsafe(`select $1::${type}[] as list`, [list] as never);
    assert.deepEqual(row!['list'], list);
  });
}

test('lists of truths, times and bytes are read as such', async () => {
  const [row] = await sql`
    select array[true, false, null] as truths, array['2026-01-02T03:04:05.678Z'::timestamptz, null] as times,
      array['\\x00ff5c22'::bytea, '\\x'] as bytes`;
  assert.deepEqual(row!['truths'], [true, false, null]);
  assert.deepEqual(row!['times'], [new Date('2026-01-02T03:04:05.678Z'), null]);
  assert.deepEqual(row!['bytes'], [Buffer.from([0, 255, 92, 34]), Buffer.alloc(0)]);
});

test('lists of lists, and lists that do not begin at one, are read', async () => {
  const [row] = await sql`select array[array['a', 'b'], array['c', null]] as grid, '[2:3]={x,y}'::text[] as late`;
  assert.deepEqual(
    [row!['grid'], row!['late']],
    [
      [
        ['a', 'b'],
        ['c', null],
      ],
      ['x', 'y'],
    ],
  );
});

test('a connection that is lost while it opens is a failure of what asked for it, and of nobody else', async () => {
  const nobodys: unknown[] = [];
  const note = (error: unknown): void => void nobodys.push(error);
  process.on('unhandledRejection', note);
  const admin = connect(database.url, { max: 1 });
  let isKilling = true;
  const killing = (async () => {
    while (isKilling)
      await admin`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'victim'`;
  })();
  try {
    for (let n = 0; n < 12; n += 1) {
      const victim = openDatabase(database.url, 2, 'victim');
      await Promise.allSettled([victim`select 1`, victim`select 2`]);
      await victim.end({ timeout: 1 });
    }
  } finally {
    isKilling = false;
    await killing;
    await admin.end();
    process.off('unhandledRejection', note);
  }
  assert.deepEqual(nobodys, []);
});
