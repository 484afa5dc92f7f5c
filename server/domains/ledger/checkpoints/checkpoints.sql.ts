// The statements on checkpoints and on the key that signs them. The key moves with the database: a town that moves stays
// the signer it was.

import type { Reader, Tx } from '#platform';

export interface CheckpointRow {
  size: number;
  root: Buffer;
  at: Date;
  note: string;
}

export async function findNewest(sql: Reader): Promise<CheckpointRow | undefined> {
  const [row] = await sql<CheckpointRow[]>`
    select size::float8 as size, root, at, note from ledger_checkpoints order by size desc limit 1`;
  return row;
}

/** Newest first, those of fewer than `before` entries. */
export const selectBefore = (sql: Reader, before: number, most: number): Promise<CheckpointRow[]> =>
  sql<CheckpointRow[]>`
  select size::float8 as size, root, at, note from ledger_checkpoints
  where size < ${before} order by size desc limit ${most}`;

/** Oldest first, those of more than `after` entries. */
export const selectAfter = (sql: Reader, after: number, most: number): Promise<CheckpointRow[]> =>
  sql<CheckpointRow[]>`
  select size::float8 as size, root, at, note from ledger_checkpoints
  where size > ${after} order by size limit ${most}`;

export async function insertCheckpoint(tx: Tx, { size, root, at, note }: CheckpointRow): Promise<void> {
  await tx`insert into ledger_checkpoints (size, root, at, note) values (${size}, ${root}, ${at}, ${note})`;
}

export interface KeyRow {
  name: string;
  public_key: Buffer;
  /** PKCS #8. */
  private_key: Buffer;
}

export async function findKey(sql: Reader): Promise<KeyRow | undefined> {
  const [row] = await sql<KeyRow[]>`
    select name, public_key, private_key from ledger_keys order by created_at desc, name limit 1`;
  return row;
}

export async function insertKey(tx: Tx, key: KeyRow): Promise<void> {
  await tx`
    insert into ledger_keys (name, public_key, private_key, created_at)
    values (${key.name}, ${key.public_key}, ${key.private_key}, now()) on conflict do nothing`;
}

/** Whether this transaction alone lets the tree grow, until its end. */
export async function lockGrowth(tx: Tx): Promise<boolean> {
  const [row] = await tx<{ ours: boolean }[]>`select pg_try_advisory_xact_lock(7265832104) as ours`;
  return row!.ours;
}
