// Chance that comes out the same every time it is asked with the same number: a seeded town can be made again.

/** A source of chance. */
export interface Dice {
  /** 0 ≤ x < 1. */
  next(): number;
  /** An integer, 0 ≤ n < below. */
  below(below: number): number;
  /** Whether something of this likelihood happens. */
  happens(likelihood: number): boolean;
  pick<T>(among: readonly T[]): T;
  /** An index below `size`, the first ones far likelier: people, tags and parleys are not equally popular. */
  popular(size: number): number;
}

/** mulberry32 (Tommy Ettinger, public domain as an algorithm): 32 bits of state, good enough for a town. */
export function openDice(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    happens: (likelihood) => next() < likelihood,
    pick: (among) => among[below(among.length)]!,
    popular: (size) => Math.floor(size * next() ** 2.4),
  };
}
