// Blobs: files under the data folder, written beside their place and renamed into it, so that a reader never sees half
// of one, and a power cut loses none that was answered. Keys are made by us, never by whoever uploads. What is on its way
// in lies in the spool, on the same disk, and is swept when it is forgotten there.

import { createReadStream, type ReadStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { newId } from './ids.ts';

export interface Storage {
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** Moves a file of the spool to where `key` is kept. */
  take(key: string, path: string): Promise<void>;
  read(key: string): Promise<Buffer>;
  /** Null when there is no such blob. `bytes` is the size of all of it. @param part first and last byte. */
  open(key: string, part?: Part): Promise<{ stream: ReadStream; bytes: number } | null>;
  /** How large a blob is; null when there is none. */
  sizeOf(key: string): Promise<number | null>;
  /** Where a blob lies, for programs that read files. */
  pathOf(key: string): string;
  remove(key: string): Promise<void>;
  /** A path in the spool where nothing is yet. Whoever asks removes what they put there. */
  spool(): Promise<string>;
  /** Removes what has lain in the spool since before `then`. */
  sweepSpool(then: Date): Promise<void>;
  /** The folder, for serving it whole. */
  readonly folder: string;
}

/** First and last byte, both included. */
export interface Part {
  start: number;
  end: number;
}

const SAFE_KEY = /^[a-z0-9]+(?:[/._-][a-z0-9]+)*$/;

/** @param folder where the blobs lie; made when the first is put. */
export function openStorage(folder: string, spoolFolder = join(dirname(folder), 'incoming')): Storage {
  const pathOf = (key: string): string => {
    if (!SAFE_KEY.test(key)) throw new Error('not a storage key');
    return join(folder, key);
  };
  const sizeOf = async (key: string): Promise<number | null> => {
    const found = await stat(pathOf(key)).catch(() => null);
    return found?.isFile() ? found.size : null;
  };
  return {
    folder,
    pathOf,
    sizeOf,
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
        await sync(dirname(path));
      } catch (error) {
        await rm(beside, { force: true });
        throw error;
      }
    },
    async take(key, from) {
      const path = pathOf(key);
      await mkdir(dirname(path), { recursive: true });
      await sync(from);
      await rename(from, path);
      await sync(dirname(path));
    },
    read: (key) => readFile(pathOf(key)),
    async open(key, part) {
      const bytes = await sizeOf(key);
      return bytes === null ? null : { stream: createReadStream(pathOf(key), part ?? {}), bytes };
    },
    remove: (key) => rm(pathOf(key), { force: true }),
    async spool() {
      await mkdir(spoolFolder, { recursive: true });
      return join(spoolFolder, newId());
    },
    async sweepSpool(then) {
      for (const name of await readdir(spoolFolder).catch(() => [])) {
        const found = await stat(join(spoolFolder, name)).catch(() => null);
        if (found && found.mtime < then) await rm(join(spoolFolder, name), { force: true });
      }
    },
  };
}

/** Waits until the disk has it: a file's bytes, or a folder's names. */
async function sync(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
