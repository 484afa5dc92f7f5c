// The statements on the keys by which carriers know this town. They move with the database: who is subscribed stays so.

import type { Reader, Tx } from '#platform';

export interface KeyRow {
  public_key: string;
  /** PKCS #8. */
  private_key: Buffer;
}

export async function findKey(sql: Reader, name: string): Promise<KeyRow | undefined> {
  const [row] = await sql<KeyRow[]>`select public_key, private_key from delivery_keys where name = ${name}`;
  return row;
}

/** Keeps a key, unless another process was first. */
export async function insertKey(tx: Tx, name: string, key: KeyRow): Promise<void> {
  await tx`
    insert into delivery_keys (name, public_key, private_key, created_at)
    values (${name}, ${key.public_key}, ${key.private_key}, now()) on conflict do nothing`;
}
