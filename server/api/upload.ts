// A file of a multipart body, written to the spool as it comes: memory stays flat whatever people upload.

import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { MultipartFile } from '@fastify/multipart';
import { Refusal, type Storage } from '#platform';

/** Removed when its request has been answered, unless a domain has moved it away. */
export interface Upload {
  path: string;
  bytes: number;
  name: string;
  claimedType: string;
}

/** @throws Refusal for one of more than `most` bytes. */
export async function spool(storage: Storage, part: MultipartFile, most: number): Promise<Upload> {
  const path = await storage.spool();
  const sink = createWriteStream(path, { flags: 'wx' });
  try {
    await pipeline(part.file, sink);
    if (part.file.truncated) throw new Refusal('too-large', `may have at most ${most} bytes`, part.fieldname);
    return { path, bytes: sink.bytesWritten, name: part.filename, claimedType: part.mimetype };
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

export async function removeUploads(files: Record<string, Upload>): Promise<void> {
  for (const { path } of Object.values(files)) await rm(path, { force: true });
}
