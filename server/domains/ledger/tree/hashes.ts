// The hashes of RFC 6962: SHA-256, a leaf's bytes after 0x00 and two children after 0x01, so that no entry can be passed off
// as a node of the tree.

import { hash } from 'node:crypto';

export const HASH_BYTES = 32;
const LEAF = Buffer.of(0);
const NODE = Buffer.of(1);

/** The root of a tree without leaves. */
export const emptyRoot = (): Buffer => hash('sha256', '', 'buffer');

export const leafHash = (entry: string | Uint8Array): Buffer =>
  hash('sha256', Buffer.concat([LEAF, Buffer.from(entry as string)]), 'buffer');

export const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer =>
  hash('sha256', Buffer.concat([NODE, left, right]), 'buffer');

/** The root over hashes that stand side by side, a power of two of them. */
export function rootOver(hashes: readonly Buffer[]): Buffer {
  let row = hashes;
  while (row.length > 1) row = Array.from({ length: row.length / 2 }, (_, i) => nodeHash(row[2 * i]!, row[2 * i + 1]!));
  return row[0]!;
}
