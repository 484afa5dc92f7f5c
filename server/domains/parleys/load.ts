// Loads all that showing parleys needs, for many at once, in a fixed number of statements.

import type { EchoId, ParleyId } from '#contract';
import { mediaOf, type MediumRow } from '#media';
import { talliesOf, type Reader } from '#platform';
import { selectAttachments } from './attachments.sql.ts';
import { selectEchoes, type EchoRow } from './marks.sql.ts';
import {
  selectMentions,
  selectParleys,
  selectTags,
  type MentionRow,
  type ParleyRow,
  type TagRow,
} from './parleys.sql.ts';

export interface Loaded {
  row: ParleyRow;
  mentions: MentionRow[];
  tags: TagRow[];
  media: MediumRow[];
  counts: { replies: number; echoes: number; votes: number };
}

/** Everything about those of `ids` that exist that is the same for every viewer. */
export async function loadParleys(sql: Reader, ids: readonly ParleyId[]): Promise<Loaded[]> {
  if (ids.length === 0) return [];
  const [rows, mentions, tags, attachments, tallies] = await Promise.all([
    selectParleys(sql, ids),
    selectMentions(sql, ids),
    selectTags(sql, ids),
    selectAttachments(sql, ids),
    talliesOf(sql, ids),
  ]);
  const media = await mediaOf(
    sql,
    attachments.map((attachment) => attachment.media_id),
  );
  const mentionsOf = Map.groupBy(mentions, (mention) => mention.parley_id);
  const tagsOf = Map.groupBy(tags, (tag) => tag.parley_id);
  const attachmentsOf = Map.groupBy(attachments, (attachment) => attachment.parley_id);
  return rows.map((row) => {
    const counts = tallies.get(row.id) ?? {};
    return {
      row,
      mentions: mentionsOf.get(row.id) ?? [],
      tags: tagsOf.get(row.id) ?? [],
      media: (attachmentsOf.get(row.id) ?? []).flatMap(({ media_id }) => media.get(media_id) ?? []),
      counts: { replies: counts['replies'] ?? 0, echoes: counts['echoes'] ?? 0, votes: counts['votes'] ?? 0 },
    };
  });
}

/** The echoes that exist among `ids`, by id. */
export async function echoesOf(sql: Reader, ids: readonly EchoId[]): Promise<Map<string, EchoRow>> {
  if (ids.length === 0) return new Map();
  return new Map((await selectEchoes(sql, ids)).map((row) => [row.id, row]));
}
