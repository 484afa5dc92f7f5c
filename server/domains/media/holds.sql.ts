// The statements on blobs that are held.

import type { Id, MediumId } from '#contract';
import type { Reader, Tx } from '#platform';

/** Holds what `media` show for `holder`, or holds it longer. @returns the keys that nobody has measured for it yet. */
export async function insertHolds(tx: Tx, holder: Id, media: readonly MediumId[], until: Date): Promise<string[]> {
  const rows = await tx<{ key: string; isNew: boolean }[]>`
    insert into media_holds as h (holder_id, key, content_type, until)
    select ${holder}, x.key, x.content_type, ${until}
    from (
      select key, content_type from media where id = any(${media as MediumId[]}::bigint[]) and key is not null
      union
      select small_key, 'image/webp' from media where id = any(${media as MediumId[]}::bigint[]) and small_key is not null
    ) x order by x.key
    on conflict (holder_id, key) do update set until = greatest(h.until, excluded.until)
    returning key, digest is null as "isNew"`;
  return rows.filter((row) => row.isNew).map((row) => row.key);
}

/** Lets go of what is held for `holder` at `until` at the latest. */
export async function updateUntil(tx: Tx, holder: Id, until: Date): Promise<void> {
  await tx`update media_holds set until = ${until} where holder_id = ${holder} and until > ${until}`;
}

export async function updateDigest(tx: Tx, key: string, digest: Buffer): Promise<void> {
  await tx`update media_holds set digest = ${digest} where key = ${key} and digest is null`;
}

export async function selectUnmeasured(sql: Reader, keys: readonly string[]): Promise<string[]> {
  const rows = await sql<{ key: string }[]>`
    select distinct key from media_holds where key = any(${keys as string[]}::text[]) and digest is null`;
  return rows.map((row) => row.key);
}

export async function selectIsHeld(sql: Reader, key: string): Promise<boolean> {
  const [row] = await sql<{ is: boolean }[]>`select exists (select from media_holds where key = ${key}) as is`;
  return row!.is;
}

export interface HoldRow {
  key: string;
  content_type: string;
  digest: Buffer | null;
  until: Date;
}

/** What is held for any of `holders`. */
export const selectHolds = (sql: Reader, holders: readonly Id[]): Promise<HoldRow[]> => sql<HoldRow[]>`
  select key, content_type, digest, until from media_holds
  where holder_id = any(${holders as Id[]}::bigint[]) order by holder_id, key`;

/** Ends what is over; @returns the keys that nobody holds any more. */
export async function deleteEnded(tx: Tx, now: Date, most: number): Promise<string[]> {
  const rows = await tx<{ key: string }[]>`
    with ended as (
      delete from media_holds where (holder_id, key) in (
        select holder_id, key from media_holds where until <= ${now} order by until limit ${most} for update skip locked)
      returning holder_id, key
    )
    select distinct e.key from ended e
    where not exists (select from media_holds h where h.key = e.key and (h.holder_id, h.key) not in (select * from ended))`;
  return rows.map((row) => row.key);
}
