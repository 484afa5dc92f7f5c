// The statements on fingerprints and digests of media.

import type { AccountId, MediumId } from '#contract';
import type { Reader, Tx } from '#platform';
import type { Fingerprint } from './fingerprint.ts';

/** SHA-256 of the bytes that came, where they were seen, and of those we serve. */
export interface Digests {
  sent: Buffer | null;
  served: Buffer;
}

export interface Marks {
  /** For a film, of one frame after another; for a sound, none. */
  fingerprints: readonly Fingerprint[];
  digests: Digests;
}

/** Once for each medium; what was there stays. */
export async function insertMarks(tx: Tx, medium: MediumId, { fingerprints, digests }: Marks): Promise<void> {
  await tx`
    with prints as (
      insert into media_fingerprints (medium_id, part, hashes, quality)
      select ${medium}::bigint, p.part - 1, decode(p.hashes, 'hex'), p.quality
      from unnest(${fingerprints.map((one) => one.hashes.toString('hex'))}::text[],
        ${fingerprints.map((one) => one.quality)}::smallint[]) with ordinality as p (hashes, quality, part)
      on conflict do nothing
    ), digests as (
      insert into media_digests (medium_id, sent, served)
      values (${medium}::bigint, ${digests.sent}::bytea, ${digests.served}::bytea)
      on conflict do nothing
    )
    update media set fingerprinted_at = now() where id = ${medium}::bigint`;
}

export interface PrintRow {
  medium_id: MediumId;
  account_id: AccountId;
  sent: Buffer | null;
  served: Buffer | null;
  /** All its fingerprints' hashes, in order; null where it has none. */
  hashes: Buffer | null;
  qualities: number[];
}

/** What is known of each of `ids`; nothing is known yet where `served` is null. */
export const selectPrints = (sql: Reader, ids: readonly MediumId[]): Promise<PrintRow[]> => sql<PrintRow[]>`
  select m.id as medium_id, m.account_id, d.sent, d.served, p.hashes, coalesce(p.qualities, '{}') as qualities
  from media m
  left join media_digests d on d.medium_id = m.id
  left join lateral (
    select string_agg(f.hashes, ''::bytea order by f.part) as hashes,
      array_agg(f.quality::int order by f.part) as qualities
    from media_fingerprints f where f.medium_id = m.id
  ) p on true
  where m.id = any(${ids as MediumId[]}::bigint[])`;

export interface PrintPage {
  ids: MediumId[];
  parts: number[];
  /** Of all of them, one after the other. */
  hashes: Buffer | null;
  qualities: number[];
}

/** The next fingerprints after (`after`, `part`), as few large values, which are a tenth of the price of many rows. */
export async function selectPrintPage(
  sql: Reader,
  after: { medium: MediumId; part: number },
  most: number,
): Promise<PrintPage> {
  const [row] = await sql<PrintPage[]>`
    select coalesce(array_agg(p.medium_id), '{}') as ids, coalesce(array_agg(p.part::int), '{}') as parts,
      string_agg(p.hashes, ''::bytea) as hashes, coalesce(array_agg(p.quality::int), '{}') as qualities
    from (
      select medium_id, part, hashes, quality from media_fingerprints
      where (medium_id, part) > (${after.medium}::bigint, ${after.part}::smallint)
      order by medium_id, part limit ${most}
    ) p`;
  return row!;
}

/** Media whose bytes, as they came or as we serve them, are among `digests`. */
export const selectByDigests = (
  sql: Reader,
  digests: readonly Buffer[],
  most: number,
): Promise<{ medium_id: MediumId; digest: Buffer }[]> => sql<{ medium_id: MediumId; digest: Buffer }[]>`
  with sought as (
    select decode(hex, 'hex') as digest from unnest(${digests.map((one) => one.toString('hex'))}::text[]) as s (hex)
  )
  select d.medium_id, d.sent as digest from sought join media_digests d on d.sent = sought.digest
  union
  select d.medium_id, d.served from sought join media_digests d on d.served = sought.digest
  limit ${most}`;

/** How many fingerprints are kept, about. */
export async function selectHowManyPrints(sql: Reader): Promise<number> {
  const [row] = await sql<{ n: number }[]>`select count(*)::int as n from media_fingerprints`;
  return row!.n;
}

export interface UnmarkedRow {
  id: MediumId;
  account_id: AccountId;
  kind: 'image' | 'gifv' | 'video' | 'audio';
  key: string;
  duration_ms: number | null;
}

/** Media that are ready and have no marks, the oldest first. */
export const selectUnmarked = (sql: Reader, most: number): Promise<UnmarkedRow[]> => sql<UnmarkedRow[]>`
  select id, account_id, kind, key, duration_ms from media
  where fingerprinted_at is null and ready_at is not null order by id limit ${most}`;

/** Gives what `from` has to all that shows the same blob; returns which they are. */
export const insertMarksOfTwins = (tx: Tx, from: UnmarkedRow): Promise<{ id: MediumId; account_id: AccountId }[]> => tx<
  { id: MediumId; account_id: AccountId }[]
>`
  with twins as (
    update media set fingerprinted_at = now()
    where key = ${from.key} and fingerprinted_at is null and ready_at is not null and id <> ${from.id}
    returning id, account_id
  ), prints as (
    insert into media_fingerprints (medium_id, part, hashes, quality)
    select t.id, f.part, f.hashes, f.quality
    from twins t cross join media_fingerprints f where f.medium_id = ${from.id} on conflict do nothing
  ), digests as (
    insert into media_digests (medium_id, sent, served)
    select t.id, d.sent, d.served from twins t cross join media_digests d where d.medium_id = ${from.id}
    on conflict do nothing
  )
  select id, account_id from twins`;

/** Nothing can be known of it; it is not tried again. */
export async function updateUnmarkable(tx: Tx, id: MediumId): Promise<void> {
  await tx`update media set fingerprinted_at = '-infinity' where id = ${id}`;
}
