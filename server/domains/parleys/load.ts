// Loads all that showing parleys needs, for many at once, in a fixed number of statements.

import type { EchoId, ParleyId } from '#contract';
import { mediaOf, type MediumRow } from '#media';
import type { Reader } from '#platform';
import { selectEchoes, type EchoRow } from './marks.sql.ts';
import { selectWholeParleys, type WholeRow } from './parleys.sql.ts';
import type { NewParley } from './posting.sql.ts';
import { resultsOf, type Results } from './polls/results.ts';

export interface Loaded {
  row: WholeRow;
  media: MediumRow[];
  poll: Results | null;
  counts: { replies: number; echoes: number; votes: number; quotes: number; downVotes: number; impressions: number };
}

/** Everything about those of `ids` that exist that is the same for every viewer. */
export async function loadParleys(sql: Reader, ids: readonly ParleyId[]): Promise<Loaded[]> {
  if (ids.length === 0) return [];
  const rows = await selectWholeParleys(sql, ids);
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
  return rows.map((row) => ({
    row,
    media: row.media_ids.flatMap((id) => media.get(id) ?? []),
    poll: polls.get(row.id) ?? null,
    counts: {
      replies: row.counts['replies'] ?? 0,
      echoes: row.counts['echoes'] ?? 0,
      votes: row.counts['votes'] ?? 0,
      quotes: row.counts['quotes'] ?? 0,
      downVotes: row.counts['down-votes'] ?? 0,
      impressions: row.counts['impressions'] ?? 0,
    },
  }));
}

/** What loading a parley would find that was written just now, is nothing but words, and whose thread is open to all. */
export function newlyLoaded({ row, named, written }: NewParley): Loaded {
  const tags = [...written.tags].map(([tag, written]) => ({ tag, written })).toSorted(byTag);
  const whole = {
    ...row,
    mentions: [...named],
    tags,
    media_ids: [],
    has_poll: false,
    quote: null,
    thread_named: [],
    counts: {},
  };
  return {
    row: whole,
    media: [],
    poll: null,
    counts: { replies: 0, echoes: 0, votes: 0, quotes: 0, downVotes: 0, impressions: 0 },
  };
}

/** As the database sorts them: by their bytes. */
const byTag = (one: { tag: string }, other: { tag: string }): number =>
  Buffer.compare(Buffer.from(one.tag), Buffer.from(other.tag));

/** The echoes that exist among `ids`, by id. */
export async function echoesOf(sql: Reader, ids: readonly EchoId[]): Promise<Map<string, EchoRow>> {
  if (ids.length === 0) return new Map();
  return new Map((await selectEchoes(sql, ids)).map((row) => [row.id, row]));
}
