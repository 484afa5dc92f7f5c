// The statements on media.

import type { AccountId, MediumId } from '#contract';
import type { Reader, Tx } from '#platform';

export type Purpose = 'attachment' | 'avatar' | 'header';

export interface MediumRow {
  id: MediumId;
  account_id: AccountId;
  purpose: Purpose;
  kind: 'image' | 'gifv';
  content_type: string;
  key: string;
  small_key: string;
  bytes: number;
  width: number;
  height: number;
  small_width: number;
  small_height: number;
  blurhash: string;
  description: string | null;
  focus_x: number;
  focus_y: number;
  attached_at: Date | null;
}

export async function insertMedium(tx: Tx, medium: Omit<MediumRow, 'attached_at'>, now: Date): Promise<void> {
  await tx`insert into media ${tx({ ...medium, created_at: now } as never)}`;
}

export const selectMedia = (sql: Reader, ids: readonly MediumId[]): Promise<MediumRow[]> => sql<MediumRow[]>`
  select id, account_id, purpose, kind, content_type, key, small_key, bytes, width, height, small_width, small_height,
    blurhash, description, focus_x, focus_y, attached_at
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

/** Marks as shown those of `ids` that belong to `owner`; returns which they were. */
export async function updateAttached(
  tx: Tx,
  ids: readonly MediumId[],
  owner: AccountId,
  now: Date,
): Promise<MediumId[]> {
  const rows = await tx<{ id: MediumId }[]>`
    update media set attached_at = coalesce(attached_at, ${now})
    where id = any(${ids as MediumId[]}::bigint[]) and account_id = ${owner}
    returning id`;
  return rows.map((row) => row.id);
}

/** Removes the rows and tells which blobs they had. */
export const deleteMedia = (tx: Tx, ids: readonly MediumId[]): Promise<{ key: string; small_key: string }[]> =>
  tx<{ key: string; small_key: string }[]>`
  delete from media where id = any(${ids as MediumId[]}::bigint[]) returning key, small_key`;

export async function selectUnattached(sql: Reader, olderThan: Date): Promise<MediumId[]> {
  const rows = await sql<{ id: MediumId }[]>`
    select id from media where attached_at is null and created_at < ${olderThan} order by created_at limit 1000`;
  return rows.map((row) => row.id);
}

export async function selectMediaOfAccount(sql: Reader, account: AccountId): Promise<MediumId[]> {
  const rows = await sql<{ id: MediumId }[]>`select id from media where account_id = ${account} limit 1000`;
  return rows.map((row) => row.id);
}

/** Whether a blob of that key is still shown by some row. */
export async function selectByKey(sql: Reader, key: string): Promise<{ content_type: string } | undefined> {
  const [row] = await sql<{ content_type: string }[]>`
    select case when key = ${key} then content_type else 'image/webp' end as content_type
    from media where key = ${key} or small_key = ${key} limit 1`;
  return row;
}
