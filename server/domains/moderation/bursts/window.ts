// Who said nearly the same within the hour, in memory: a ring of marks that forgets the oldest when it is full, so that its size is
// bounded whatever people post. Pure.

import { bitsOf, MOST_DIFFERING, type Simhash } from './simhash.ts';

export interface Mark {
  id: bigint;
  author: bigint;
  hash: Simhash;
  /** Unix ms. */
  at: number;
}

export interface Spoken {
  /** How many different people, whoever asks left out. */
  authors: number;
  /** How often. */
  times: number;
}

export interface BurstWindow {
  readonly size: number;
  /** A mark that is there is not added again. */
  add(mark: Mark): void;
  /** @param since Unix ms; @param except who says it now. */
  count(hash: Simhash, since: number, except: bigint): Spoken;
}

/** At nine parleys a second, an hour's worth; in a storm the window is shorter, and bursts are denser. */
export const MOST_MARKS = 32_768;

export function openBurstWindow(most = MOST_MARKS): BurstWindow {
  const [ids, authors] = [new BigInt64Array(most), new BigInt64Array(most)];
  const [highs, lows, ats] = [new Uint32Array(most), new Uint32Array(most), new Float64Array(most)];
  const there = new Set<bigint>();
  let next = 0;
  return {
    get size() {
      return there.size;
    },
    add({ id, author, hash, at }) {
      if (there.has(id)) return;
      there.delete(ids[next]!);
      there.add(id);
      [ids[next], authors[next], highs[next], lows[next], ats[next]] = [id, author, hash.high, hash.low, at];
      next = (next + 1) % most;
    },
    count({ high, low }, since, except) {
      const who = new Set<bigint>();
      let times = 0;
      for (let i = 0; i < there.size; i += 1) {
        if (ats[i]! < since) continue;
        if (bitsOf(highs[i]! ^ high) + bitsOf(lows[i]! ^ low) > MOST_DIFFERING) continue;
        if (authors[i] === except) continue;
        who.add(authors[i]!);
        times += 1;
      }
      return { authors: who.size, times };
    },
  };
}
