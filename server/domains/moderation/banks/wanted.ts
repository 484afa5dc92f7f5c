// What one change wants found. Its hashes are turned into all eight positions once, instead of turning each of very many that are
// stored; a change that brings very many is held against all that is known, upright and mirrored.

import type { Id } from '#contract';
import type { Reader } from '#platform';
import { turnsOf } from '../images/index.ts';
import { selectOfChange, type EntryRow } from './banks.sql.ts';
import { hashesOf, knownTo, nameOf, nothingKnown, PAGE, type Known } from './memory.ts';
import type { Member } from './roll.ts';

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
  const known = nothingKnown();
  const digests = new Map<string, Member>();
  for (let after = '0' as Id, isMore = true; isMore;) {
    const rows = await selectOfChange(sql, change, after, PAGE);
    for (const row of rows) {
      const { id, kind, key, tier, category, expires_at: expiresAt } = row;
      if (kind === 'sha256') digests.set(nameOf(key), { id, tier, category, expiresAt });
      if (kind === 'pdq' && sizeOf(known) <= MANY) learnTurned(known, row);
    }
    isMore = rows.length === PAGE;
    after = rows.at(-1)?.id ?? after;
  }
  const isMuch = sizeOf(known) > MANY;
  const all = isMuch ? await knownTo(sql) : known;
  const turns = isMuch ? UPRIGHT : 1;
  return {
    hasImages: sizeOf(known) > 0,
    digests,
    find: (hash, now) => findIn(all, turnsOf(hash).slice(0, turns), now),
  };
}

const sizeOf = ({ images, listed }: Known): number => images.size + listed.size;

function learnTurned({ roll, images, listed }: Known, { id, key, hashes, tier, category, expires_at }: EntryRow): void {
  const owner = roll.add({ id, tier, category, expiresAt: expires_at });
  const index = hashes ? images : listed;
  for (const hash of hashesOf(key, hashes)) for (const turn of turnsOf(hash)) index.add(turn, owner);
}

const findIn = ({ roll, images, listed }: Known, turns: readonly Uint8Array[], now: Date) =>
  turns.flatMap((turn) =>
    [...listed.find(turn), ...images.find(turn)].flatMap(({ owner, distance }) => {
      const member = roll.get(owner, now);
      return member ? [{ member, distance }] : [];
    }),
  );
