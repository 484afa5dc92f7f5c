// Roots of parts of the tree, from its tiles: all that are asked for by one statement.

import type { Reader } from '#platform';
import { emptyRoot, nodeHash } from './hashes.ts';
import { subtreesOf, type Run } from './proofs.ts';
import { rootIn, tileOf, type Tile } from './tiles.ts';
import { selectTiles } from './tiles.sql.ts';

/** The root of each run. @throws Error when a tile is missing or short: the tree was tampered with. */
export async function rootsOf(sql: Reader, runs: readonly Run[]): Promise<Buffer[]> {
  const places = new Map(
    runs.flatMap(subtreesOf).map((subtree) => {
      const place = tileOf(subtree);
      return [keyOf(place), place] as const;
    }),
  );
  const tiles = new Map((await selectTiles(sql, [...places.values()])).map((tile) => [keyOf(tile), tile]));
  return runs.map((run) => rootOfRun(run, tiles));
}

function rootOfRun(run: Run, tiles: ReadonlyMap<string, Tile>): Buffer {
  const hashes = subtreesOf(run).map((subtree) => {
    const place = tileOf(subtree);
    const tile = tiles.get(keyOf(place));
    if (!tile) throw new Error(`tile ${place.index} of level ${place.level} of the ledger is missing`);
    return rootIn(tile, subtree);
  });
  return (
    hashes.reduceRight<Buffer | null>((right, left) => (right ? nodeHash(left, right) : left), null) ?? emptyRoot()
  );
}

const keyOf = ({ level, index }: { level: number; index: number }): string => `${level}/${index}`;
