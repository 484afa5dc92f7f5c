// The statements on tiles.

import type { Reader, Tx } from '#platform';
import type { Tile, TilePlace } from './tiles.ts';

export async function selectTiles(sql: Reader, places: readonly TilePlace[]): Promise<Tile[]> {
  if (places.length === 0) return [];
  const rows = await sql<Tile[]>`
    select t.level, t.index::float8 as index, t.hashes
    from unnest(${places.map((one) => one.level)}::int[], ${places.map((one) => one.index)}::bigint[]) p (level, index)
    join ledger_tiles t on t.level = p.level and t.index = p.index`;
  return [...rows];
}

export async function upsertTiles(tx: Tx, tiles: readonly Tile[]): Promise<void> {
  await tx`
    insert into ledger_tiles (level, index, hashes)
    select level, index, decode(hashes, 'base64')
    from unnest(${tiles.map((one) => one.level)}::int[], ${tiles.map((one) => one.index)}::bigint[],
      ${tiles.map((one) => one.hashes.toString('base64'))}::text[]) t (level, index, hashes)
    on conflict (level, index) do update set hashes = excluded.hashes`;
}

/** The tiles of one level from `from` on. */
export const selectTilesFrom = (sql: Reader, level: number, from: number, most: number): Promise<Tile[]> =>
  sql<Tile[]>`
  select level, index::float8 as index, hashes from ledger_tiles
  where level = ${level} and index >= ${from} order by index limit ${most}`;
