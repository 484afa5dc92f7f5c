// Holds media against the banks, by the fingerprints that were taken when they came.

import { setImmediate } from 'node:timers/promises';
import type { AccountId, Id, MediumId } from '#contract';
import { HASH_BYTES, printsOf, type PrintRow } from '#media';
import type { Reader } from '#platform';
import { MOST_DIFFERING, turnsOf } from '../images/index.ts';
import type { Tier } from './entries.ts';
import { knownTo, nameOf, type Known } from './memory.ts';

/** What a medium was found to be. */
export interface MediumMatch {
  medium: MediumId;
  account: AccountId;
  entry: Id;
  tier: Tier;
  category: string;
  /** Of 256 bits, how many differ; 0 also for the same bytes. */
  distance: number;
}

export interface Judged {
  matches: MediumMatch[];
  /** Of which nothing can be known, since they have no fingerprints (yet): not to be waved through. */
  unknown: MediumId[];
}

/** What only resembles what is wanted is for a human. */
export const tierAt = (tier: Tier, distance: number): Tier => (distance > MOST_DIFFERING ? 'B' : tier);

/** Below it an image shows too little to be known by: a blank page is like any other. Its bytes still are. */
export const LEAST_QUALITY = 50;
/** A film’s frames beyond so many are looked for upright and mirrored, and not in all eight positions. */
const FEW = 16;
const UPRIGHT = 2;

export async function judgeMedia(sql: Reader, ids: readonly MediumId[], now = new Date()): Promise<Judged> {
  if (ids.length === 0) return { matches: [], unknown: [] };
  const [known, rows] = await Promise.all([knownTo(sql), printsOf(sql, ids)]);
  const matches: MediumMatch[] = [];
  for (const row of rows) matches.push(...(await matchesOf(known, row, now)));
  return { matches, unknown: rows.filter((row) => row.served === null).map((row) => row.medium_id) };
}

async function matchesOf(known: Known, row: PrintRow, now: Date): Promise<MediumMatch[]> {
  const nearest = new Map<number, number>();
  const note = (owner: number, distance: number): void => {
    if (distance < (nearest.get(owner) ?? Number.POSITIVE_INFINITY)) nearest.set(owner, distance);
  };
  await look(known, row, note);
  for (const digest of [row.sent, row.served])
    for (const owner of (digest && known.digests.get(nameOf(digest))) ?? []) note(owner, 0);
  return [...nearest].flatMap(([owner, distance]) => {
    const member = known.roll.get(owner, now);
    if (!member) return [];
    const { id, tier, category } = member;
    return [
      { medium: row.medium_id, account: row.account_id, entry: id, tier: tierAt(tier, distance), category, distance },
    ];
  });
}

async function look(
  { images, listed }: Known,
  row: PrintRow,
  note: (owner: number, distance: number) => void,
): Promise<void> {
  if (images.size + listed.size === 0 || !row.hashes) return;
  for (const [part, quality] of row.qualities.entries()) {
    if (quality < LEAST_QUALITY) continue;
    for (const hash of hashesOfPart(row.hashes, part)) {
      const turns = turnsOf(hash);
      for (const turn of part < FEW ? turns : turns.slice(0, UPRIGHT))
        for (const { owner, distance } of [...listed.find(turn), ...images.find(turn)]) note(owner, distance);
    }
    // Others have work here too.
    if (part > 0) await setImmediate();
  }
}

/** The two hashes of one part, of all the hashes of a medium. */
export const hashesOfPart = (hashes: Buffer, part: number): [Buffer, Buffer] => {
  const at = part * 2 * HASH_BYTES;
  return [hashes.subarray(at, at + HASH_BYTES), hashes.subarray(at + HASH_BYTES, at + 2 * HASH_BYTES)];
};
