// The tree as it is kept: tiles of up to 256 hashes side by side, eight levels of the tree apart, as C2SP's tlog-tiles has
// them. Every node between is computed from one tile, so that a proof over a million entries reads a handful of rows. A hash
// that stands in a tile stays as it is for ever; a tile only grows.

import { HASH_BYTES, rootOver } from './hashes.ts';
import type { Subtree } from './proofs.ts';

/** Levels of the tree that one tile spans. */
export const HEIGHT = 8;
export const WIDTH = 256;

export interface TilePlace {
  level: number;
  index: number;
}
export interface Tile extends TilePlace {
  /** Hashes of 32 bytes, one after the other. */
  hashes: Buffer;
}

/** The tile from which the root of a complete subtree is computed. */
export function tileOf({ level, index }: Subtree): TilePlace {
  const tileLevel = Math.floor(level / HEIGHT);
  return { level: tileLevel, index: Math.floor((index * 2 ** (level % HEIGHT)) / WIDTH) };
}

/** @throws Error when the tile is shorter than it must be. */
export function rootIn(tile: Tile, { level, index }: Subtree): Buffer {
  const count = 2 ** (level % HEIGHT);
  const first = (index * count) % WIDTH;
  if (tile.hashes.length < (first + count) * HASH_BYTES)
    throw new Error(`tile ${tile.index} of level ${tile.level} of the ledger is too short`);
  return rootOver(Array.from({ length: count }, (_, i) => hashAt(tile, first + i)));
}

export const hashAt = (tile: Tile, i: number): Buffer => tile.hashes.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES);

/** The tiles at the right edge of a tree of `size` leaves that are not full. */
export function edgeTiles(size: number): TilePlace[] {
  const places: TilePlace[] = [];
  for (let [level, hashes] = [0, size]; hashes > 0; level += 1, hashes = Math.floor(hashes / WIDTH))
    if (hashes % WIDTH > 0) places.push({ level, index: Math.floor(hashes / WIDTH) });
  return places;
}

/** How many hashes of `level` a tree of `size` leaves has in the tile at `index`. */
export const hashesIn = (size: number, { level, index }: TilePlace): number =>
  Math.max(0, Math.min(WIDTH, Math.floor(size / WIDTH ** level) - index * WIDTH));

/** Tiles that are added to. */
export function openTiles(known: readonly Tile[]) {
  const tiles = new Map(known.map((tile) => [keyOf(tile), { ...tile, parts: [tile.hashes] }]));
  const touched = new Set<string>();
  return {
    /** For an edge: takes the root of each complete subtree, and keeps those that stand in tiles. */
    take(level: number, index: number, hash: Buffer): void {
      if (level % HEIGHT !== 0) return;
      const place = { level: level / HEIGHT, index: Math.floor(index / WIDTH) };
      const key = keyOf(place);
      const tile = tiles.get(key) ?? { ...place, hashes: Buffer.alloc(0), parts: [] };
      tile.parts.push(hash);
      tiles.set(key, tile);
      touched.add(key);
    },
    /** The tiles that were added to, as they are now. */
    changed: (): Tile[] =>
      [...touched].map((key) => {
        const { level, index, parts } = tiles.get(key)!;
        return { level, index, hashes: Buffer.concat(parts) };
      }),
  };
}

const keyOf = ({ level, index }: TilePlace): string => `${level}/${index}`;
