// 64 bits that stay nearly the same when a few words of a text are changed (Charikar, 2002): each run of four letters votes on each
// bit, and the majority sets it. Pure.

import { plainText } from '../banks/plain-text.ts';

/** As two 32-bit words. */
export interface Simhash {
  high: number;
  low: number;
}

const RUN = 4;
/** Less says too little: "happy birthday" is no campaign. Counted in letters and digits of the plain form. */
export const FEWEST_LETTERS = 24;
/** So many of 64 bits differ where one word of twenty was changed; between two posts that have nothing of each other hardly ever. */
export const MOST_DIFFERING = 13;

/** Null for what is too short to be known again. */
export function simhashOf(text: string): Simhash | null {
  const plain = plainText(text);
  if (plain.length < FEWEST_LETTERS) return null;
  const votes = new Int32Array(64);
  for (const run of new Set(runsOf(plain))) {
    const [high, low] = mixed(run);
    for (let bit = 0; bit < 32; bit += 1) {
      votes[bit]! += (low >>> bit) & 1 ? 1 : -1;
      votes[bit + 32]! += (high >>> bit) & 1 ? 1 : -1;
    }
  }
  return { high: wordOf(votes, 32), low: wordOf(votes, 0) };
}

function* runsOf(plain: string): Generator<string> {
  for (let at = 0; at + RUN <= plain.length; at += 1) yield plain.slice(at, at + RUN);
}

/** 64 bits of a run: FNV-1a twice, from two beginnings, mixed. */
const mixed = (run: string): [number, number] => [hash(run, 0x811c9dc5), hash(run, 0x01234567)];

function hash(run: string, seed: number): number {
  let h = seed;
  for (let i = 0; i < run.length; i += 1) h = Math.imul(h ^ run.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x7feb352d);
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b);
  return (h ^ (h >>> 16)) >>> 0;
}

function wordOf(votes: Int32Array, from: number): number {
  let word = 0;
  for (let bit = 0; bit < 32; bit += 1) if (votes[from + bit]! > 0) word |= 1 << bit;
  return word >>> 0;
}

export function bitsOf(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

export const isNear = (a: Simhash, b: Simhash): boolean =>
  bitsOf(a.high ^ b.high) + bitsOf(a.low ^ b.low) <= MOST_DIFFERING;

/** As PostgreSQL keeps it: 64 bits with a sign. */
export const asBigint = ({ high, low }: Simhash): bigint => BigInt.asIntN(64, (BigInt(high) << 32n) | BigInt(low));

export const fromBigint = (bits: bigint): Simhash => ({
  high: Number((bits >> 32n) & 0xffffffffn),
  low: Number(bits & 0xffffffffn),
});
