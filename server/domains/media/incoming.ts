// A file on its way in, on the disk and not in memory: video is large.

import { open, readFile } from 'node:fs/promises';
import { limits } from '#contract';
import { Refusal } from '#platform';
import { HEAD_BYTES } from './sniff.ts';

/** A file in the spool; whoever put it there removes it, unless it was moved away. */
export interface Incoming {
  path: string;
  bytes: number;
}

/** @throws Refusal for what is larger than an image may be, before it is read. */
export async function imageBytes(file: Incoming, field: string): Promise<Buffer> {
  if (file.bytes > limits.image.bytes)
    throw new Refusal('too-large', `may have at most ${limits.image.bytes} bytes`, field);
  return readFile(file.path);
}

export async function headOf({ path }: Incoming): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
