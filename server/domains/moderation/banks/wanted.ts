// What one change wants found. Its hashes are turned into all eight positions once, instead of turning each of very many that are
// stored; a change that brings very many is held against all that is known, upright and mirrored.

import type { Id } from '#contract';
import type { Reader } from '#platform';
import { openHashIndex, turnsOf, type HashIndex } from '../images/index.ts';
import { selectOfChange } from './banks.sql.ts';
import { hashesOf, knownTo, nameOf, PAGE } from './memory.ts';
import { openRoll, type Member, type Roll } from './roll.ts';

export interface Wanted {
  hasImages: boolean;
  /** Whose SHA-256 it is, by its latin1. */
  digests: ReadonlyMap<string, Member>;
  /** Whose image it is. */
  find(hash: Uint8Array, now: Date): { member: Member; distance: number }[];
}

/** With more hashes than these, eight of each would be too many. */
const MANY = 200_000;
const UPRIGHT = 2;

export async function wantedBy(sql: Reader, change: Id): Promise<Wanted> {
  const [roll, images, digests] = [openRoll(), openHashIndex(), new Map<string, Member>()];
  for (let after = '0' as Id, isMore = true; isMore;) {
    const rows = await selectOfChange(sql, change, after, PAGE);
    for (const { id, kind, key, hashes, tier, category, expires_at: expiresAt } of rows) {
      const member: Member = { id, tier, category, expiresAt };
      if (kind === 'sha256') digests.set(nameOf(key), member);
      if (kind !== 'pdq' || images.size > MANY) continue;
      const owner = roll.add(member);
      for (const hash of hashesOf(key, hashes)) for (const turn of turnsOf(hash)) images.add(turn, owner);
    }
    isMore = rows.length === PAGE;
    after = rows.at(-1)?.id ?? after;
  }
  const find =
    images.size > MANY ? await findInAll(sql) : (hash: Uint8Array, now: Date) => findIn({ roll, images }, hash, now);
  return { hasImages: images.size > 0, digests, find };
}

const findIn = ({ roll, images }: { roll: Roll; images: HashIndex }, hash: Uint8Array, now: Date) =>
  images.find(hash).flatMap(({ owner, distance }) => {
    const member = roll.get(owner, now);
    return member ? [{ member, distance }] : [];
  });

async function findInAll(sql: Reader): Promise<Wanted['find']> {
  const known = await knownTo(sql);
  return (hash, now) =>
    turnsOf(hash)
      .slice(0, UPRIGHT)
      .flatMap((turn) => findIn(known, turn, now));
}
