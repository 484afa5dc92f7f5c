// Blobs: files under the data folder, written beside their place and renamed into it, so that a reader never sees half
// of one. Keys are made by us, never by whoever uploads.

import { createReadStream, type ReadStream } from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { newId } from './ids.ts';

export interface Storage {
  put(key: string, bytes: Uint8Array): Promise<void>;
  read(key: string): Promise<Buffer>;
  /** Null when there is no such blob. */
  open(key: string): Promise<{ stream: ReadStream; bytes: number } | null>;
  remove(key: string): Promise<void>;
  /** The folder, for serving it whole. */
  readonly folder: string;
}

const SAFE_KEY = /^[a-z0-9]+(?:[/._-][a-z0-9]+)*$/;

/** @param folder where the blobs lie; made when the first is put. */
export function openStorage(folder: string): Storage {
  const pathOf = (key: string): string => {
    if (!SAFE_KEY.test(key)) throw new Error('not a storage key');
    return join(folder, key);
  };
  return {
    folder,
    async put(key, bytes) {
      const path = pathOf(key);
      const beside = `${path}.${newId()}.part`;
      await mkdir(dirname(path), { recursive: true });
      try {
        const file = await open(beside, 'wx');
        try {
          await file.writeFile(bytes);
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(beside, path);
      } catch (error) {
        await rm(beside, { force: true });
        throw error;
      }
    },
    read: (key) => readFile(pathOf(key)),
    async open(key) {
      try {
        const { size } = await stat(pathOf(key));
        return { stream: createReadStream(pathOf(key)), bytes: size };
      } catch {
        return null;
      }
    },
    remove: (key) => rm(pathOf(key), { force: true }),
  };
}
