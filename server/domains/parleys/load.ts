// Loads all that showing parleys needs, for many at once, in a fixed number of statements.

import type { EchoId, ParleyId } from '#contract';
import { mediaOf, type MediumRow } from '#media';
import { talliesOf, type Reader } from '#platform';
import { selectEchoes, type EchoRow } from './marks.sql.ts';
import { selectWholeParleys, type WholeRow } from './parleys.sql.ts';
import { resultsOf, type Results } from './polls/results.ts';

export interface Loaded {
  row: WholeRow;
  media: MediumRow[];
  poll: Results | null;
  counts: { replies: number; echoes: number; votes: number; downVotes: number; impressions: number };
}

/** Everything about those of `ids` that exist that is the same for every viewer. */
export async function loadParleys(sql: Reader, ids: readonly ParleyId[]): Promise<Loaded[]> {
  if (ids.length === 0) return [];
  const [rows, tallies] = await Promise.all([selectWholeParleys(sql, ids), talliesOf(sql, ids)]);
  const [media, polls] = await Promise.all([
    mediaOf(
      sql,
      rows.flatMap((row) => row.media_ids),
    ),
    resultsOf(
      sql,
      rows.flatMap((row) => (row.has_poll ? [row.id] : [])),
    ),
  ]);
  return rows.map((row) => {
    const counts = tallies.get(row.id) ?? {};
    return {
      row,
      media: row.media_ids.flatMap((id) => media.get(id) ?? []),
      poll: polls.get(row.id) ?? null,
      counts: {
        replies: counts['replies'] ?? 0,
        echoes: counts['echoes'] ?? 0,
        votes: counts['votes'] ?? 0,
        downVotes: counts['down-votes'] ?? 0,
        impressions: counts['impressions'] ?? 0,
      },
    };
  });
}

/** The echoes that exist among `ids`, by id. */
export async function echoesOf(sql: Reader, ids: readonly EchoId[]): Promise<Map<string, EchoRow>> {
  if (ids.length === 0) return new Map();
  return new Map((await selectEchoes(sql, ids)).map((row) => [row.id, row]));
}
