// A tree that only grows and keeps nothing but its right edge: one hash for each bit of its size. What an auditor needs who
// reads a million entries once.

import { emptyRoot, nodeHash } from './hashes.ts';

export interface Edge {
  size(): number;
  /** @param leaf the hash of the next leaf. @param onWhole hears of each subtree that it completes, the smallest first. */
  append(leaf: Buffer, onWhole?: (level: number, index: number, hash: Buffer) => void): void;
  root(): Buffer;
  /** The edge as it can be kept: the largest subtree first. */
  hashes(): Buffer[];
}

/** @param size and @param kept an edge that was kept, to go on from. */
export function openEdge(size = 0, kept: readonly Buffer[] = []): Edge {
  const stack = [...kept];
  let leaves = size;
  return {
    size: () => leaves,
    append(leaf, onWhole) {
      let whole = leaf;
      let index = leaves;
      let level = 0;
      onWhole?.(level, index, whole);
      // As in counting: each trailing one of the size is a subtree that is completed now.
      for (; index % 2 === 1; index = (index - 1) / 2) {
        whole = nodeHash(stack.pop()!, whole);
        level += 1;
        onWhole?.(level, (index - 1) / 2, whole);
      }
      stack.push(whole);
      leaves += 1;
    },
    root: () =>
      stack.reduceRight<Buffer | null>((right, left) => (right ? nodeHash(left, right) : left), null) ?? emptyRoot(),
    hashes: () => [...stack],
  };
}
