// Whether the tiles of the tree, from which proofs are made, are those that its entries come to.

import type { Reader } from '#platform';
import { HEIGHT, hashAt, hashesIn, WIDTH, type Tile } from '../tree/tiles.ts';
import { selectTilesFrom } from '../tree/tiles.sql.ts';
import type { Problem } from './auditor.ts';

/** Tiles read at a time; two megabytes. */
const BATCH = 256;

export interface TileCheck {
  /** The hash that stands for the leaf at `position`; reads tiles as they come. */
  leafAt(position: number): Promise<Buffer | null>;
  /** For the edge: takes the root of each complete subtree above the leaves. */
  take(level: number, index: number, hash: Buffer): void;
  /** What is wrong above the leaves, or with the number of hashes. */
  problem(size: number): Promise<Problem | null>;
}

export async function openTileCheck(sql: Reader): Promise<TileCheck> {
  const upper = await upperTiles(sql);
  let leaves: Tile[] = [];
  let wrong: Problem | null = null;
  return {
    async leafAt(position) {
      const index = Math.floor(position / WIDTH);
      if (!leaves.some((tile) => tile.index === index)) leaves = [...(await selectTilesFrom(sql, 0, index, BATCH))];
      const tile = leaves.find((one) => one.index === index);
      const hash = tile && hashAt(tile, position % WIDTH);
      return hash?.length === 32 ? hash : null;
    },
    take(level, index, hash) {
      if (level === 0 || level % HEIGHT !== 0 || wrong) return;
      const [row, place] = [level / HEIGHT, Math.floor(index / WIDTH)];
      const tile = upper.get(`${row}/${place}`);
      if (!tile || !hashAt(tile, index % WIDTH).equals(hash)) wrong = changed(row, place);
    },
    async problem(size) {
      if (wrong) return wrong;
      for (const tile of upper.values())
        if (tile.hashes.length !== 32 * hashesIn(size, tile)) return changed(tile.level, tile.index);
      const last = await selectTilesFrom(sql, 0, Math.floor(size / WIDTH), 2);
      const isWrong = last.some((tile) => tile.hashes.length !== 32 * hashesIn(size, tile));
      return isWrong ? changed(0, Math.floor(size / WIDTH)) : null;
    },
  };
}

const changed = (level: number, index: number): Problem => ({
  sentence: `Tile ${index} of level ${level} of the tree is not what the entries come to.`,
});

async function upperTiles(sql: Reader): Promise<Map<string, Tile>> {
  const found = new Map<string, Tile>();
  for (let level = 1; ; level += 1) {
    let from = 0;
    for (;;) {
      const tiles = await selectTilesFrom(sql, level, from, BATCH);
      for (const tile of tiles) found.set(`${level}/${tile.index}`, tile);
      if (tiles.length < BATCH) break;
      from = tiles.at(-1)!.index + 1;
    }
    if (from === 0 && !found.has(`${level}/0`)) return found;
  }
}
