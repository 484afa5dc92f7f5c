// The tree and its entries in the portions that C2SP's tlog-tiles hands out: never more than was signed.

import type { Reader } from '#platform';
import { findNewest } from './checkpoints/checkpoints.sql.ts';
import { selectEntries } from './entries/entries.sql.ts';
import { hashesIn, WIDTH, type TilePlace } from './tree/tiles.ts';
import { selectTiles } from './tree/tiles.sql.ts';

/** The first `width` hashes of a tile; null where there are not so many. */
export async function tileAt(sql: Reader, place: TilePlace, width: number): Promise<Buffer | null> {
  const [tile] = await selectTiles(sql, [place]);
  if (!tile || !(await isSigned(sql, place, width))) return null;
  return tile.hashes.subarray(0, width * 32);
}

/** The `width` entries from `index` × 256 on, each after its length in two bytes; null where there are not so many. */
export async function entryBundle(sql: Reader, index: number, width: number): Promise<Buffer | null> {
  if (!(await isSigned(sql, { level: 0, index }, width))) return null;
  const rows = await selectEntries(sql, index * WIDTH, width);
  return Buffer.concat(
    rows.flatMap(({ body }) => {
      const bytes = Buffer.from(body);
      const length = Buffer.alloc(2);
      length.writeUInt16BE(bytes.length);
      return [length, bytes];
    }),
  );
}

const isSigned = async (sql: Reader, place: TilePlace, width: number): Promise<boolean> =>
  width <= WIDTH && width <= hashesIn((await findNewest(sql))?.size ?? 0, place);
