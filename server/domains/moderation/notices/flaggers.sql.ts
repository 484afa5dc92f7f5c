// The statements on who may send notices and orders with a key.

import type { Id } from '#contract';
import type { Reader, Tx } from '#platform';

export interface FlaggerRow {
  id: Id;
  kind: 'flagger' | 'authority';
  name: string;
  contact: string;
  created_at: Date;
  ended_at: Date | null;
}

const columns = (sql: Reader) => sql`id, kind, name, contact, created_at, ended_at`;

export async function insertFlagger(tx: Tx, row: FlaggerRow, keyDigest: Buffer): Promise<void> {
  await tx`
    insert into flaggers (id, kind, name, contact, key_digest, created_at)
    values (${row.id}, ${row.kind}, ${row.name}, ${row.contact}, ${keyDigest}, ${row.created_at})`;
}

export async function findByKey(sql: Reader, digest: Buffer): Promise<FlaggerRow | undefined> {
  const [row] = await sql<FlaggerRow[]>`
    select ${columns(sql)} from flaggers where key_digest = ${digest} and ended_at is null`;
  return row;
}

export const selectFlaggers = (sql: Reader): Promise<FlaggerRow[]> =>
  sql<FlaggerRow[]>`select ${columns(sql)} from flaggers order by id`;

export async function updateEnded(tx: Tx, id: Id, now: Date): Promise<boolean> {
  return (
    (await tx`update flaggers set ended_at = ${now} where id = ${id} and ended_at is null returning id`).length > 0
  );
}
