// SHA-256 of bytes, in memory or on the disk.

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

export const digestOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

export async function digestOfFile(path: string): Promise<Buffer> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest();
}
