// Migrations: applied once, by one process at a time; a database of a newer Palabre is refused in a sentence.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { copyDatabase } from '#testing';
import { openDatabase, type Database } from './database.ts';
import { knownMigrations, migrate, plannedMigrations } from './migrate.ts';

let url: string;
let sql: Database;
let drop: () => Promise<void>;
before(async () => {
  const database = await copyDatabase();
  ({ url, drop } = database);
  sql = openDatabase(url, 2);
});
after(async () => {
  await sql.end();
  await drop();
});

test('numbers run from 1 without a gap', async () => {
  const numbers = (await knownMigrations()).map((migration) => migration.number);
  assert.deepEqual(
    numbers,
    numbers.map((_, i) => i + 1),
  );
});

test('on a current database nothing is planned and nothing is done', async () => {
  assert.deepEqual(await plannedMigrations(url), []);
  assert.deepEqual(await migrate(url), []);
});

test('several processes that migrate an empty database at once do each step once', async () => {
  await sql`drop schema public cascade`;
  await sql`create schema public`;
  const done = await Promise.all([migrate(url), migrate(url), migrate(url)]);
  const known = await knownMigrations();
  assert.equal(done.flat().length, known.length);
  const [row] = await sql<{ n: number }[]>`select count(*)::int as n from migrations`;
  assert.equal(row!.n, known.length);
});

test('a database that a newer Palabre changed is refused and left alone', async () => {
  await sql`insert into migrations (number, name) values (9999, '9999-from-the-future.sql')`;
  await assert.rejects(migrate(url), /newer Palabre.*nothing was touched/s);
});

test('every id column is a bigint: nothing is numbered with 32 bits', async () => {
  const narrow = await sql`
    select table_name, column_name from information_schema.columns
    where table_schema = 'public' and (column_name = 'id' or column_name like '%\\_id') and data_type <> 'bigint'
      and not (table_name = 'apps' and column_name = 'client_id') and table_name <> 'client_claims'`;
  assert.deepEqual([...narrow], []);
});

test('no table has a sequence: ids are made here', async () => {
  const sequences = await sql`select sequence_name from information_schema.sequences where sequence_schema = 'public'`;
  assert.deepEqual([...sequences], []);
});
