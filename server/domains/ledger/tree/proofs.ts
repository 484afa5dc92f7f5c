// Which parts of a tree make a proof, and whether a proof holds: RFC 6962 §2.1, checked as RFC 9162 §2.1.3.2 and §2.1.4.2 say.
// Pure. A part is a run of leaves whose root is one hash of the proof.

import { nodeHash } from './hashes.ts';

/** Leaves from `begin` up to but not including `end`. */
export interface Run {
  begin: number;
  end: number;
}

/** The largest power of two below `n`. */
const splitOf = (n: number): number => {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
};

/** The proof that the leaf at `position` is in the tree of `size` leaves: from the leaf upwards. */
export function inclusionRuns(position: number, size: number): Run[] {
  const runs: Run[] = [];
  let [begin, end] = [0, size];
  while (end - begin > 1) {
    const middle = begin + splitOf(end - begin);
    const isLeft = position < middle;
    runs.push(isLeft ? { begin: middle, end } : { begin, end: middle });
    [begin, end] = isLeft ? [begin, middle] : [middle, end];
  }
  return runs.toReversed();
}

/** The proof that the tree of `to` leaves begins with that of `from`; 0 < from ≤ to. */
export function consistencyRuns(from: number, to: number): Run[] {
  const runs: Run[] = [];
  let [begin, end] = [0, to];
  // Whether what remains of the old tree is a whole tree of its own, whose root the verifier has.
  let isKnown = true;
  while (from < end) {
    const middle = begin + splitOf(end - begin);
    if (from <= middle) {
      runs.push({ begin: middle, end });
      end = middle;
    } else {
      runs.push({ begin, end: middle });
      begin = middle;
      isKnown = false;
    }
  }
  if (!isKnown) runs.push({ begin, end });
  return runs.toReversed();
}

/** Whether `proof` shows that `leaf` (its hash) stands at `position` in the tree of `size` leaves under `root`. */
export function isIncluded(
  leaf: Buffer,
  position: number,
  size: number,
  proof: readonly Buffer[],
  root: Buffer,
): boolean {
  if (position < 0 || position >= size) return false;
  let [at, last, hash] = [position, size - 1, leaf];
  for (const other of proof) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      hash = nodeHash(other, hash);
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, half(last)];
    } else hash = nodeHash(hash, other);
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && hash.equals(root);
}

export interface Head {
  size: number;
  root: Buffer;
}

/** Whether `proof` shows that the tree `older` is the beginning of `newer`. */
export function isConsistent(older: Head, newer: Head, proof: readonly Buffer[]): boolean {
  if (older.size > newer.size) return false;
  if (older.size === newer.size) return proof.length === 0 && older.root.equals(newer.root);
  if (older.size === 0) return proof.length === 0;
  // A whole old tree is the first hash itself.
  const isWhole = Number.isInteger(Math.log2(older.size));
  const [first, ...rest] = isWhole ? [older.root, ...proof] : proof;
  if (!first) return false;
  let [at, last] = [older.size - 1, newer.size - 1];
  while (at % 2 === 1) [at, last] = [half(at), half(last)];
  let [old, now] = [first, first];
  for (const other of rest) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      [old, now] = [nodeHash(other, old), nodeHash(other, now)];
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, half(last)];
    } else now = nodeHash(now, other);
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && old.equals(older.root) && now.equals(newer.root);
}

const half = (n: number): number => Math.floor(n / 2);

/** A complete subtree: the 2^level leaves from index × 2^level on. */
export interface Subtree {
  level: number;
  index: number;
}

/** The complete subtrees that make up a run of a proof, from the left: each at most as large as the one before. */
export function subtreesOf({ begin, end }: Run): Subtree[] {
  const subtrees: Subtree[] = [];
  for (let at = begin; at < end;) {
    let level = 0;
    while (at % 2 ** (level + 1) === 0 && at + 2 ** (level + 1) <= end) level += 1;
    subtrees.push({ level, index: at / 2 ** level });
    at += 2 ** level;
  }
  return subtrees;
}
