// A database per test file: a copy of a template that is migrated and peopled once per schema.

import { createHash } from 'node:crypto';
import type postgres from 'postgres';
import { connect, knownMigrations, migrate, openLog } from '#platform';
import { openCluster } from './cluster.ts';
import { people } from './people.ts';

export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

const LOCK = 7_265_832_102;

/** A fresh copy of the seeded world. */
export async function copyDatabase(): Promise<TestDatabase> {
  // oxlint-disable-next-line -- the one variable that the runner hands to test files
  const given = process.env['TEST_DATABASE_URL'];
  const cluster = given ? { url: given, stop: async () => {} } : await openCluster();
  const admin = connect(cluster.url, { max: 1 });
  const template = await templateIn(cluster.url, admin);
  const name = `test_${process.pid}_${Math.random().toString(36).slice(2, 8)}`;
  await admin.unsafe(`create database ${name} template ${template} strategy file_copy`);
  return {
    url: at(cluster.url, name),
    async drop() {
      await admin.unsafe(`drop database ${name} with (force)`);
      await admin.end();
      await cluster.stop();
    },
  };
}

async function templateIn(url: string, admin: postgres.Sql): Promise<string> {
  const schema = createHash('sha256');
  for (const migration of await knownMigrations()) schema.update(migration.sql);
  const name = `palabre_template_${schema.digest('hex').slice(0, 12)}`;
  await admin`select pg_advisory_lock(${LOCK})`;
  try {
    const [found] = await admin`select 1 from pg_database where datname = ${name}`;
    if (!found) {
      const half = `${name}_half`;
      await admin.unsafe(`drop database if exists ${half} with (force)`);
      await admin.unsafe(`create database ${half}`);
      await migrate(at(url, half));
      await people(at(url, half), openLog('error'));
      await admin.unsafe(`alter database ${half} rename to ${name}`);
    }
  } finally {
    await admin`select pg_advisory_unlock(${LOCK})`;
  }
  return name;
}

function at(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}
