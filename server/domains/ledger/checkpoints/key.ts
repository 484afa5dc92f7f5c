// The key that signs the heads: made when the first is signed, kept with the database. Its name is the origin of the log, the
// address at which the town then was, and stays so wherever the town goes.

import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import type { Reader, Tx } from '#platform';
import { findKey, insertKey, type KeyRow } from './checkpoints.sql.ts';
import type { PublicKey } from './note.ts';

export interface SigningKey extends PublicKey {
  privateKey: KeyObject;
}

/** @param address of the town: https://palabre.example gives the origin palabre.example/ledger/log. */
export async function signingKeyOf(tx: Tx, address: string): Promise<SigningKey> {
  const known = await findKey(tx);
  if (known) return opened(known);
  await insertKey(tx, newKey(`${address.replace(/^\w+:\/\//, '').replace(/\/$/, '')}/ledger/log`));
  return opened((await findKey(tx))!);
}

/** The key by which anybody checks; null while nothing was ever signed. */
export async function publicKeyOf(sql: Reader): Promise<PublicKey | null> {
  const known = await findKey(sql);
  return known ? { name: known.name, bytes: known.public_key } : null;
}

const opened = (row: KeyRow): SigningKey => ({
  name: row.name,
  bytes: row.public_key,
  privateKey: createPrivateKey({ key: row.private_key, format: 'der', type: 'pkcs8' }),
});

function newKey(name: string): KeyRow {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    name,
    public_key: Buffer.from(publicKey.export({ format: 'jwk' }).x!, 'base64url'),
    private_key: privateKey.export({ format: 'der', type: 'pkcs8' }),
  };
}
