// The statements on media.

import type { AccountId, MediumId } from '#contract';
import type { Reader, Tx } from '#platform';
import type { FilmForm } from './sniff.ts';

export type Purpose = 'attachment' | 'avatar' | 'header';

export interface MediumRow {
  id: MediumId;
  account_id: AccountId;
  purpose: Purpose;
  kind: 'image' | 'gifv' | 'video' | 'audio';
  content_type: string;
  /** Null until it is ready. */
  key: string | null;
  /** Null for a sound without a cover, and until there is one. */
  small_key: string | null;
  bytes: number;
  /** What it measures, where it has a picture. */
  width: number | null;
  height: number | null;
  small_width: number | null;
  small_height: number | null;
  blurhash: string | null;
  description: string | null;
  focus_x: number;
  focus_y: number;
  attached_at: Date | null;
  /** Null while a worker has still to do with it; both null then. */
  ready_at: Date | null;
  failed_at: Date | null;
  progress: number;
  duration_ms: number | null;
  frame_rate: string | null;
  bit_rate: number | null;
}

/** An image, which is ready as soon as it is there. */
export type ImageRow = MediumRow & { key: string; small_key: string };

/** What came and waits: where it lies, and how it is read. */
export interface Source {
  source_key: string;
  source_form: FilmForm;
}

export async function insertMedium(tx: Tx, medium: MediumRow & Partial<Source>, now: Date): Promise<void> {
  await tx`insert into media ${tx({ ...medium, created_at: now } as never)}`;
}

export const selectMedia = (sql: Reader, ids: readonly MediumId[]): Promise<MediumRow[]> => sql<MediumRow[]>`
  select id, account_id, purpose, kind, content_type, key, small_key, bytes, width, height, small_width, small_height,
    blurhash, description, focus_x, focus_y, attached_at, ready_at, failed_at, progress, duration_ms, frame_rate, bit_rate
  from media where id = any(${ids as MediumId[]}::bigint[])`;

/** Sets what the owner may change; undefined leaves as it is. */
export async function updateMedium(
  tx: Tx,
  id: MediumId,
  change: { description?: string | undefined; focus?: { x: number; y: number } | undefined },
): Promise<void> {
  await tx`
    update media set
      description = coalesce(${change.description ?? null}::text, description),
      focus_x = coalesce(${change.focus?.x ?? null}::real, focus_x),
      focus_y = coalesce(${change.focus?.y ?? null}::real, focus_y)
    where id = ${id}`;
}

export interface Small {
  small_key: string;
  small_width: number;
  small_height: number;
  blurhash: string;
}

/** Gives a medium another small picture; returns the key of the one it had. */
export async function updateSmall(tx: Tx, id: MediumId, small: Small): Promise<string | null> {
  const [row] = await tx<{ before: string | null }[]>`
    with old as (select id, small_key from media where id = ${id} for update)
    update media set small_key = ${small.small_key}, small_width = ${small.small_width},
      small_height = ${small.small_height}, blurhash = ${small.blurhash}
    from old where media.id = old.id
    returning old.small_key as before`;
  return row?.before ?? null;
}

/** Marks as shown those of `ids` that belong to `owner`; returns which they were. */
export async function updateAttached(
  tx: Tx,
  ids: readonly MediumId[],
  owner: AccountId,
  now: Date,
): Promise<Pick<MediumRow, 'id' | 'kind' | 'ready_at'>[]> {
  return tx<Pick<MediumRow, 'id' | 'kind' | 'ready_at'>[]>`
    update media set attached_at = coalesce(attached_at, ${now})
    where id = any(${ids as MediumId[]}::bigint[]) and account_id = ${owner}
    returning id, kind, ready_at`;
}

/** As if they had come just now. */
export async function updateUnattached(tx: Tx, ids: readonly MediumId[], now: Date): Promise<void> {
  await tx`
    update media set attached_at = null, created_at = ${now}
    where id = any(${ids as MediumId[]}::bigint[]) and purpose = 'attachment'`;
}

/** Removes the rows and tells which blobs they had. */
export async function deleteMedia(tx: Tx, ids: readonly MediumId[]): Promise<string[]> {
  const rows = await tx<{ key: string | null; small_key: string | null; source_key: string | null }[]>`
    with prints as (delete from media_fingerprints where medium_id = any(${ids as MediumId[]}::bigint[])),
      digests as (delete from media_digests where medium_id = any(${ids as MediumId[]}::bigint[]))
    delete from media where id = any(${ids as MediumId[]}::bigint[]) returning key, small_key, source_key`;
  return rows.flatMap((row) => [row.key, row.small_key, row.source_key]).filter((key) => key !== null);
}

export async function selectUnattached(sql: Reader, olderThan: Date): Promise<MediumId[]> {
  const rows = await sql<{ id: MediumId }[]>`
    select id from media where attached_at is null and created_at < ${olderThan} order by created_at limit 1000`;
  return rows.map((row) => row.id);
}

export async function selectMediaOfAccount(sql: Reader, account: AccountId): Promise<MediumId[]> {
  const rows = await sql<{ id: MediumId }[]>`select id from media where account_id = ${account} limit 1000`;
  return rows.map((row) => row.id);
}

export interface ByKey {
  id: MediumId;
  account_id: AccountId;
  content_type: string;
}

/** A row that shows the blob of that key, if any does still. */
export async function selectByKey(sql: Reader, key: string): Promise<ByKey | undefined> {
  const [row] = await sql<ByKey[]>`
    select id, account_id, case when key = ${key} then content_type else 'image/webp' end as content_type
    from media where key = ${key} or small_key = ${key} limit 1`;
  return row;
}
