// Chance that can be repeated: the same seed gives the same numbers for ever (mulberry32).

export interface Random {
  /** At least 0, below 1. */
  next(): number;
}

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return {
    next() {
      state = (state + 0x6d2b79f5) >>> 0;
      let mixed = Math.imul(state ^ (state >>> 15), state | 1);
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
    },
  };
}

export const chance = (random: Random, share: number): boolean => random.next() < share;
export const pick = <One>(random: Random, list: readonly One[]): One => list[Math.floor(random.next() * list.length)]!;

/** `list` in another order, in place. */
export function shuffle<One>(random: Random, list: One[]): One[] {
  for (let at = list.length - 1; at > 0; at--) {
    const other = Math.floor(random.next() * (at + 1));
    [list[at], list[other]] = [list[other]!, list[at]!];
  }
  return list;
}
