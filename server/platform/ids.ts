// Makes ids: 42 bits of Unix milliseconds, then 21 random bits that count on within one millisecond.
// They sort by time, cannot be enumerated and need no sequence, so a restored database never hands out an old id.

import { randomInt } from 'node:crypto';

const RANDOM_BITS = 21n;
const RANDOM_SIZE = 1 << 21;
const STEP = 1_000n;

/**
 * Returns a maker of ids; each process has its own, and clashes between processes are so rare that the
 * primary key settles them (the write is refused and may be tried again).
 *
 * @param clock returns Unix milliseconds.
 */
export function idMaker(clock: () => number = Date.now): <T extends string>() => T {
  let lastMs = 0;
  let counter = 0;
  return <T extends string>() => {
    const ms = clock();
    if (ms > lastMs) {
      lastMs = ms;
      // Start in the lower half, so that a burst within one millisecond has room to count on.
      counter = randomInt(RANDOM_SIZE / 2);
    } else if (++counter === RANDOM_SIZE) {
      lastMs += 1;
      counter = 0;
    }
    return ((BigInt(lastMs) << RANDOM_BITS) | BigInt(counter)).toString() as T;
  };
}

/** A new id, now. */
export const newId = idMaker();

/**
 * A maker of ids for what a protocol writes as a number. JavaScript's numbers hold fifteen to seventeen digits: a multiple of a
 * thousand is read and written again as it was, until ids pass 2^62 in 2039. Two thousand fit in one millisecond.
 */
export function numberMaker(next: () => string = newId): <T extends string>() => T {
  let last = 0n;
  return <T extends string>() => {
    const rounded = (BigInt(next()) / STEP) * STEP;
    last = rounded > last ? rounded : last + STEP;
    return last.toString() as T;
  };
}

export const newNumber = numberMaker();

/** The smallest id that could have been made at `time`: for "everything since" and for seeding the past. */
export function firstIdAt(time: Date): string {
  return (BigInt(time.getTime()) << RANDOM_BITS).toString();
}

/** When an id was made. */
export function timeOfId(id: string): Date {
  return new Date(Number(BigInt(id) >> RANDOM_BITS));
}
