// The statements on which images a parley shows, and on what it said before each edit.

import type { AccountId, Id, MediumId, ParleyId } from '#contract';
import type { Reader, Tx } from '#platform';

export interface AttachmentRow {
  parley_id: ParleyId;
  media_id: MediumId;
}

/** In the order they are shown. */
export const selectAttachments = (sql: Reader, parleys: readonly ParleyId[]): Promise<AttachmentRow[]> =>
  sql<AttachmentRow[]>`
  select parley_id, media_id from parley_media
  where parley_id = any(${parleys as ParleyId[]}::bigint[]) order by parley_id, position`;

export async function replaceAttachments(
  tx: Tx,
  parley: ParleyId,
  author: AccountId,
  media: readonly MediumId[],
): Promise<void> {
  await tx`delete from parley_media where parley_id = ${parley}`;
  if (media.length === 0) return;
  await tx`
    insert into parley_media (parley_id, position, media_id, author_id)
    select ${parley}, m.position, m.media_id, ${author}
    from unnest(${media as MediumId[]}::bigint[]) with ordinality m(media_id, position)`;
}

/** Which of `media` some other parley shows already. */
export async function selectTaken(
  sql: Reader,
  media: readonly MediumId[],
  except: ParleyId | null,
): Promise<MediumId[]> {
  const rows = await sql<{ media_id: MediumId }[]>`
    select media_id from parley_media
    where media_id = any(${media as MediumId[]}::bigint[]) and parley_id is distinct from ${except}`;
  return rows.map((row) => row.media_id);
}

export interface EditRow {
  text: string;
  warning: string;
  is_sensitive: boolean;
  media_ids: MediumId[];
  poll_options: string[] | null;
  created_at: Date;
}

export async function insertEdit(tx: Tx, parley: ParleyId, id: Id, edit: EditRow): Promise<void> {
  await tx`
    insert into parley_edits (parley_id, id, text, warning, is_sensitive, media_ids, poll_options, created_at)
    values (${parley}, ${id}, ${edit.text}, ${edit.warning}, ${edit.is_sensitive},
      ${edit.media_ids}::bigint[], ${edit.poll_options}::text[], ${edit.created_at})`;
}

/** The versions before the current one, oldest first. */
export const selectEdits = (sql: Reader, parley: ParleyId): Promise<EditRow[]> => sql<EditRow[]>`
  select text, warning, is_sensitive, media_ids, poll_options, created_at
  from parley_edits where parley_id = ${parley} order by id`;

/** What each of `parleys` said before each edit, the oldest first. */
export const selectEditsOf = (
  sql: Reader,
  parleys: readonly ParleyId[],
): Promise<(EditRow & { parley_id: ParleyId })[]> => sql<(EditRow & { parley_id: ParleyId })[]>`
  select parley_id, text, warning, is_sensitive, media_ids, poll_options, created_at
  from parley_edits where parley_id = any(${parleys as ParleyId[]}::bigint[]) order by parley_id, id`;

/** All media that a parley ever showed. */
export async function selectAllMedia(sql: Reader, parley: ParleyId): Promise<MediumId[]> {
  const rows = await sql<{ id: MediumId }[]>`
    select media_id as id from parley_media where parley_id = ${parley}
    union select unnest(media_ids) from parley_edits where parley_id = ${parley}`;
  return rows.map((row) => row.id);
}
