// A key that lies beside the database and never in it: whoever has a dump alone can read nothing that was sealed with it.
// AES-256-GCM; what is sealed is bound to whose it is, so that one row cannot be put in another's place.

import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const BYTES = 32;

/** The key `name` of the data folder, made at the first asking. */
export async function secretKeyIn(folder: string, name: string): Promise<Buffer> {
  const path = join(folder, `${name}.key`);
  const known = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (known) return decoded(known, path);
  await mkdir(folder, { recursive: true });
  const own = `${path}.${randomBytes(6).toString('hex')}`;
  await writeFile(own, randomBytes(BYTES).toString('base64url'), { mode: 0o600 });
  await chmod(own, 0o600);
  // Whole or not at all, and of two processes the first wins.
  await link(own, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(own);
  return decoded(await readFile(path), path);
}

function decoded(file: Buffer, path: string): Buffer {
  const key = Buffer.from(file.toString('latin1').trim(), 'base64url');
  if (key.length !== BYTES) throw new Error(`${path} holds no key of ${BYTES} bytes`);
  return key;
}

/** @param whose what the secret belongs to: needed again to open it. */
export function sealSecret(key: Buffer, whose: string, secret: Buffer): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(whose));
  return Buffer.concat([nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
}

/** Null for what was sealed with another key, or for somebody else. */
export function openSecret(key: Buffer, whose: string, sealed: Buffer): Buffer | null {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12)).setAAD(Buffer.from(whose));
    decipher.setAuthTag(sealed.subarray(-16));
    return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]);
  } catch {
    return null;
  }
}
