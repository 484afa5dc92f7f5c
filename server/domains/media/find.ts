// Reads media by id.

import type { MediumId } from '#contract';
import type { Reader } from '#platform';
import { selectMedia, type MediumRow } from './media.sql.ts';

/** The media that exist among `ids`, by id. */
export async function mediaOf(sql: Reader, ids: readonly MediumId[]): Promise<Map<string, MediumRow>> {
  if (ids.length === 0) return new Map();
  return new Map((await selectMedia(sql, ids)).map((row) => [row.id, row]));
}
