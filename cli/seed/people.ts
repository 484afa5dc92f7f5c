// Plans who lives in the seeded town, and who follows whom. Pure: rows as the tables hold them.

import type { AccountId, Id } from '#contract';
import { firstIdAt } from '#platform';
import type { Dice } from './random.ts';
import { fill, phrases, type Tongue } from './say.ts';

export interface Person {
  id: AccountId;
  handle: string;
  tongue: Tongue;
  display_name: string;
  bio: string;
  is_locked: boolean;
  joined: number;
}

export const DAY_MS = 86_400_000;
const RANDOM_BITS = 21;

/** An id as it would have been made at `ms`. */
export const idAt = <T extends Id>(dice: Dice, ms: number): T =>
  (BigInt(firstIdAt(new Date(Math.floor(ms)))) + BigInt(dice.below(2 ** RANDOM_BITS))).toString() as T;

/** @param taken handles that are not free. @param hub whether the first of them is the town's square. */
export function planPeople(
  dice: Dice,
  { count, now, taken, hub }: { count: number; now: number; taken: ReadonlySet<string>; hub: boolean },
): Person[] {
  const used = new Set(taken);
  return Array.from({ length: count }, (_, i) => {
    const joined = now - (3 + dice.next() * 700) * DAY_MS;
    const id = idAt<AccountId>(dice, joined);
    const tongue: Tongue = dice.happens(0.5) ? 'fr' : 'en';
    if (hub && i === 0) return square(id, claim(used, 'la_place'), joined);
    const said = phrases[tongue];
    const [first, last] = [dice.pick(said.firstNames), dice.pick(said.lastNames)];
    return {
      id,
      handle: claim(used, plain(dice.happens(0.5) ? `${first}_${last}` : `${first}${dice.below(100)}`)),
      tongue,
      display_name: `${first} ${last}`,
      bio: dice.happens(0.8) ? fill(dice, tongue, dice.pick(said.bios)) : '',
      is_locked: dice.happens(0.05),
      joined,
    };
  });
}

const square = (id: AccountId, handle: string, joined: number): Person => ({
  id,
  handle,
  tongue: 'fr',
  display_name: 'La Place · The Square',
  bio: 'Ce qui se passe ici, en deux langues. What happens here, in two languages.',
  is_locked: false,
  joined,
});

/** "Élise N’Diaye" → elise_ndiaye. */
const plain = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9_]/g, '')
    .slice(0, 24);

function claim(used: Set<string>, wish: string): string {
  let handle = wish;
  for (let n = 2; used.has(handle); n += 1) handle = `${wish}${n}`;
  used.add(handle);
  return handle;
}

export interface Bond {
  follower: number;
  followee: number;
  at: number;
}

/**
 * Who follows whom, as indexes into `people`: some are followed by many, mostly within a language.
 *
 * @param hub how many follow the first of them.
 */
export function* planBonds(
  dice: Dice,
  people: readonly Person[],
  { count, hub, now }: { count: number; hub: number; now: number },
): Generator<Bond> {
  const seen = new Set<number>();
  const bind = (follower: number, followee: number): Bond[] => {
    const key = follower * people.length + followee;
    if (follower === followee || seen.has(key)) return [];
    seen.add(key);
    const since = Math.max(people[follower]!.joined, people[followee]!.joined);
    return [{ follower, followee, at: since + dice.next() * (now - since) }];
  };
  for (let i = 1; i <= hub; i += 1) yield* bind(i, 0);
  // A small town is soon bound as closely as can be: give up rather than look for ever.
  const wanted = Math.min(count, people.length * (people.length - 1)) + hub;
  for (let tries = 0; seen.size < wanted && tries < wanted * 4; tries += 1) {
    const [follower, followee] = [dice.below(people.length), dice.popular(people.length)];
    const isKin = people[follower]!.tongue === people[followee]!.tongue;
    if ((hub === 0 || followee !== 0) && (isKin || dice.happens(0.2))) yield* bind(follower, followee);
  }
}
