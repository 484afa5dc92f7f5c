// Brings the schema up to date: numbered .sql files, forward only, each in a transaction, one process at a time.
// Refuses, in a sentence, a database that a newer Palabre has already changed.

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type postgres from 'postgres';
import { connect } from './database.ts';
import { migrateJobs } from './jobs.ts';

const FOLDER = join(import.meta.dirname, '..', 'migrations');
/** Any fixed number: all Palabre processes of a database take the same advisory lock. */
const LOCK = 7_265_832_101;
const OLDEST_POSTGRES = 150_000;

export interface Migration {
  number: number;
  name: string;
  sql: string;
}

/** All migrations this version knows, in order. */
export async function knownMigrations(): Promise<Migration[]> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name) => ({
      number: Number(name.slice(0, 4)),
      name,
      sql: await readFile(join(FOLDER, name), 'utf8'),
    })),
  );
}

/** Those of them that the database at `url` lacks. */
export async function plannedMigrations(url: string): Promise<Migration[]> {
  const sql = connect(url, { max: 1 });
  try {
    return await missing(sql);
  } finally {
    await sql.end();
  }
}

/**
 * Applies what is missing, under an advisory lock, and returns it.
 *
 * @throws Error with a sentence for a database that is too old or was changed by a newer Palabre.
 */
export async function migrate(url: string): Promise<Migration[]> {
  const sql = connect(url, { max: 1 });
  try {
    await sql`select pg_advisory_lock(${LOCK})`;
    const planned = await missing(sql);
    for (const migration of planned) {
      await sql.begin(async (tx) => {
        await tx.unsafe(migration.sql);
        await tx`insert into migrations (number, name) values (${migration.number}, ${migration.name})`;
      });
    }
    // Asked of the database, not of the list: a crash may have come between our last file and the queue's own tables.
    const [queue] = await sql<
      { there: boolean }[]
    >`select to_regclass('graphile_worker.migrations') is not null as there`;
    if (planned.length > 0 || !queue!.there) await migrateJobs(url);
    return planned;
  } finally {
    await sql.end();
  }
}

async function missing(sql: postgres.Sql): Promise<Migration[]> {
  const [server] = await sql<{ version: number }[]>`select current_setting('server_version_num')::int as version`;
  if (server!.version < OLDEST_POSTGRES)
    throw new Error('Palabre needs PostgreSQL 15 or later; this database is older.');
  const [table] = await sql<{ there: boolean }[]>`select to_regclass('migrations') is not null as there`;
  const applied = table!.there ? await sql<{ number: number }[]>`select number from migrations order by number` : [];
  const known = await knownMigrations();
  const unknown = applied.find((one) => !known.some((migration) => migration.number === one.number));
  if (unknown) {
    throw new Error(
      `This database was changed by a newer Palabre (its migration ${unknown.number} is unknown here). ` +
        'Start that version or a later one; nothing was touched.',
    );
  }
  return known.filter((migration) => !applied.some((one) => one.number === migration.number));
}
