// The way to PostgreSQL. A Reader may only read; what writes asks for a Tx, which only `transact` makes, so a
// write outside a transaction does not type-check. Ids are bigint in the database and strings here.

import postgres from 'postgres';
import { arrayTypes } from './array-types.ts';
import { closeNotes, openNotes, takeNotes } from './commits.ts';
import { belongTo } from './hearing.ts';

export type Reader = postgres.ISql<Record<string, never>>;
declare const inTransaction: unique symbol;
export type Tx = Reader & { readonly [inTransaction]: true };
export type Database = postgres.Sql<Record<string, never>>;

/**
 * A client for `url`. A host that is a percent-encoded path, as libpq writes it, is the folder of a Unix socket: half the
 * price of TCP for each statement.
 */
export function connect(url: string, options: object): postgres.Sql {
  const { hostname, port } = new URL(url);
  const folder = decodeURIComponent(hostname);
  const path = folder.startsWith('/') ? { path: `${folder}/.s.PGSQL.${port || '5432'}` } : {};
  const ours = { onnotice: () => {}, fetch_types: false, types: arrayTypes, ...options, ...path };
  return postgres(url, ours as unknown as postgres.Options<Record<string, never>>);
}

/**
 * @param url a postgres:// address; @param connections the most this process opens.
 * @param measures numbers that statements may ask for, as current_setting('palabre.…').
 */
export function openDatabase(
  url: string,
  connections: number,
  name = 'palabre',
  measures: Record<string, number> = {},
): Database {
  return connect(url, {
    max: connections,
    idle_timeout: 60,
    connect_timeout: 10,
    // Every statement finds its rows by index whatever it is asked for: planning each anew would cost more than running it.
    // A plan made while a table is small must hold when it has grown, so reading whole tables is the last resort.
    connection: {
      application_name: name,
      plan_cache_mode: 'force_generic_plan',
      enable_seqscan: 'off',
      ...Object.fromEntries(Object.entries(measures).map(([of, n]) => [`palabre.${of}`, String(n)])),
    },
    // Tries again soon: a database that comes back is found within two seconds.
    backoff: (tries: number) => Math.min(2, 0.05 * 2 ** tries),
  }) as unknown as Database;
}

/**
 * Runs `work` in one transaction: all of it is kept, or nothing. Inside a transaction already, it joins it.
 * `work` gets the transaction; an action that calls another passes `within(act, tx)`.
 */
export async function transact<T>(act: { readonly sql: Reader }, work: (tx: Tx) => Promise<T>): Promise<T> {
  if (isTx(act.sql)) return work(act.sql);
  const database = act.sql as unknown as Database;
  const notes = openNotes(database);
  let isCommitted = false;
  try {
    const result = (await database.begin((tx) => {
      takeNotes(tx, notes);
      belongTo(tx, database);
      return work(tx as unknown as Tx);
    })) as T;
    isCommitted = true;
    return result;
  } finally {
    closeNotes(notes, isCommitted);
  }
}

/** The same act, inside `tx`: what it calls reads and writes there. */
export const within = <A extends { readonly sql: Reader }>(act: A, tx: Tx): A => ({ ...act, sql: tx });

/** Whether it is a transaction that is open. */
export const isTx = (sql: Reader): sql is Tx => 'savepoint' in sql;
