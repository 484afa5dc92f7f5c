// All banks, in one process's memory. It is asked before everything that is posted, so it asks the database nothing while it hears
// of changes. Told of one it reads that change alone, before it answers again; where nobody tells it, it looks for changes each time.

import type { Id } from '#contract';
import { HASH_BYTES } from '#media';
import { hearingOf, type Reader } from '#platform';
import { MOST_RESEMBLING, openHashIndex, type HashIndex } from '../images/index.ts';
import {
  selectChangesAfter,
  selectLatestChange,
  selectOfChange,
  selectRemovedBy,
  selectStanding,
  type EntryRow,
} from './banks.sql.ts';
import { openRoll, type Roll } from './roll.ts';
import { openTextBank, type TextBank } from './text-bank.ts';
import { openUrlBank, type UrlBank } from './url-bank.ts';

export interface Known {
  roll: Roll;
  /** Hashes of lists. */
  listed: HashIndex;
  /** Of images that were at hand, as they may be cut; and for a human also what resembles them. */
  images: HashIndex;
  /** By the latin1 of a SHA-256. */
  digests: Map<string, number[]>;
  texts: TextBank;
  urls: UrlBank;
}

interface Memory {
  known: Known;
  /** The latest change that is in it; null before it was read. */
  upTo: Id | null;
  /** Something has changed since. */
  isStale: boolean;
  reading: Promise<void> | null;
  isHearing(): boolean;
}

/** As many entries as are read at a time. */
export const PAGE = 5_000;
/** Whoever has missed more reads all anew. */
const MOST_CHANGES = 1_000;
const FIRST = '0' as Id;

const memories = new WeakMap<object, Memory>();

/** All that is known, as it stands now. @param sql a database, or a transaction of it. */
export async function knownTo(sql: Reader): Promise<Known> {
  const memory = memoryOf(sql);
  if (memory.upTo === null || memory.isStale || !memory.isHearing()) await catchUp(memory, sql);
  return memory.known;
}

function memoryOf(sql: Reader): Memory {
  const { database, hub } = hearingOf(sql);
  const there = memories.get(database);
  if (there) return there;
  const memory: Memory = {
    known: nothingKnown(),
    upTo: null,
    isStale: false,
    reading: null,
    isHearing: () => hub?.isHearing() ?? false,
  };
  hub?.heed((event) => void (event.kind === 'moderation.bank-changed' && (memory.isStale = true)));
  memories.set(database, memory);
  return memory;
}

export const nothingKnown = (): Known => ({
  roll: openRoll(),
  listed: openHashIndex(),
  images: openHashIndex(MOST_RESEMBLING),
  digests: new Map(),
  texts: openTextBank(),
  urls: openUrlBank(),
});

/** Whoever comes while somebody reads waits for that, and looks again if something changed meanwhile. */
async function catchUp(memory: Memory, sql: Reader): Promise<void> {
  if (memory.reading) {
    // Whose reading failed says so to whoever began it.
    await memory.reading.catch(() => {});
    if (memory.upTo !== null && !memory.isStale) return;
  }
  memory.reading ??= readOn(memory, sql).finally(() => void (memory.reading = null));
  await memory.reading;
}

async function readOn(memory: Memory, sql: Reader): Promise<void> {
  memory.isStale = false;
  try {
    if (memory.upTo === null) await readAll(memory, sql);
    else await readChanges(memory, sql, memory.upTo);
  } catch (error) {
    memory.isStale = true;
    throw error;
  }
}

async function readAll(memory: Memory, sql: Reader): Promise<void> {
  // What is added while it reads may be read twice, which does no harm: changes after this one are read again.
  const upTo = await selectLatestChange(sql);
  const known = nothingKnown();
  await readPages((after) => selectStanding(sql, after, PAGE), known);
  memory.known = known;
  memory.upTo = upTo;
}

async function readChanges(memory: Memory, sql: Reader, from: Id): Promise<void> {
  const { known } = memory;
  const changes = await selectChangesAfter(sql, from, MOST_CHANGES);
  if (changes.length === MOST_CHANGES) return readAll(memory, sql);
  for (const change of changes) {
    if (change.added > 0) await readPages((after) => selectOfChange(sql, change.id, after, PAGE), known);
    if (change.removed > 0) known.roll.remove(await selectRemovedBy(sql, change.id));
    memory.upTo = change.id;
  }
}

async function readPages(select: (after: Id) => Promise<EntryRow[]>, known: Known): Promise<void> {
  for (let after = FIRST; ;) {
    const rows = await select(after);
    for (const row of rows) learn(known, row);
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = last.id;
  }
}

/** How a digest is looked up. */
export const nameOf = (digest: Buffer): string => digest.toString('latin1');

/** Adds one entry to what is known. */
export function learn(known: Known, row: EntryRow): void {
  const { id, kind, key, value, hashes, tier, category, expires_at: expiresAt } = row;
  const owner = known.roll.add({ id, tier, category, expiresAt });
  if (kind === 'text') known.texts.add(value!, owner);
  else if (kind === 'url') known.urls.add(value!, owner);
  else if (kind === 'sha256') known.digests.set(nameOf(key), [...(known.digests.get(nameOf(key)) ?? []), owner]);
  else if (hashes === null) known.listed.add(key, owner);
  else for (const hash of hashesOf(key, hashes)) known.images.add(hash, owner);
}

/** The hash by which an image is known, or all by which it is looked for. */
export function hashesOf(key: Buffer, hashes: Buffer | null): Buffer[] {
  if (!hashes) return [key];
  return Array.from({ length: hashes.length / HASH_BYTES }, (_, n) =>
    hashes.subarray(n * HASH_BYTES, (n + 1) * HASH_BYTES),
  );
}
