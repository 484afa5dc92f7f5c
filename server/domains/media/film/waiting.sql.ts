// The statements on media that wait for a worker. The rows are the queue: who dies at work leaves one that nobody touches
// for a minute, and another takes it.

import type { AccountId, MediumId } from '#contract';
import type { Reader, Tx } from '#platform';
import type { MediumRow, Small, Source } from '../media.sql.ts';

/** Films that are worked on at one time, by all processes. */
const AT_ONCE = 2;
/** How often the same one may take its worker down with it. */
export const MOST_ATTEMPTS = 3;

export type WaitingRow = Pick<MediumRow, 'id' | 'account_id' | 'kind' | 'small_key' | 'duration_ms'> & Source;

/** Takes the one that has waited longest; undefined when none waits or enough are worked on. */
export async function claimWaiting(tx: Tx): Promise<WaitingRow | undefined> {
  const [row] = await tx<WaitingRow[]>`
    update media set worked_at = now(), attempts = attempts + 1
    where id = (
      select id from media
      where ready_at is null and failed_at is null and attempts < ${MOST_ATTEMPTS}::int
        and (worked_at is null or worked_at < now() - interval '1 minute')
        and ${AT_ONCE}::int > (
          select count(*) from media w
          where w.ready_at is null and w.failed_at is null and w.worked_at >= now() - interval '1 minute')
      order by id limit 1 for update skip locked)
    returning id, account_id, kind, small_key, duration_ms, source_key, source_form`;
  return row;
}

export async function selectHowManyWait(sql: Reader): Promise<number> {
  const [row] = await sql<{ n: number }[]>`
    select count(*)::int as n from media where ready_at is null and failed_at is null`;
  return row!.n;
}

export async function selectHowManyWaitOf(sql: Reader, account: AccountId): Promise<number> {
  const [row] = await sql<{ n: number }[]>`
    select count(*)::int as n from media
    where account_id = ${account} and ready_at is null and failed_at is null`;
  return row!.n;
}

/** How far the work on it is: also the sign that its worker is alive. */
export async function updateProgress(tx: Tx, id: MediumId, percent: number): Promise<void> {
  await tx`update media set progress = ${percent}, worked_at = now() where id = ${id} and ready_at is null`;
}

/** Puts it back for another to take, as if it had not been begun. */
export async function updateReleased(tx: Tx, id: MediumId): Promise<void> {
  await tx`
    update media set worked_at = null, progress = 0, attempts = greatest(attempts - 1, 0)
    where id = ${id} and ready_at is null`;
}

export type Made = Pick<
  MediumRow,
  'key' | 'content_type' | 'bytes' | 'width' | 'height' | 'duration_ms' | 'frame_rate' | 'bit_rate'
>;

/** It is ready. A small picture that its owner gave it stays. Returns whether it is still there, and if `small` was used. */
export async function updateReady(
  tx: Tx,
  id: MediumId,
  made: Made,
  small: Small | null,
): Promise<{ small_key: string | null } | undefined> {
  const [row] = await tx<{ small_key: string | null }[]>`
    update media set ready_at = now(), progress = 100, source_key = null, key = ${made.key},
      content_type = ${made.content_type}, bytes = ${made.bytes}, width = ${made.width}, height = ${made.height},
      duration_ms = ${made.duration_ms}, frame_rate = ${made.frame_rate}, bit_rate = ${made.bit_rate},
      small_width = case when small_key is null then ${small?.small_width ?? null}::int else small_width end,
      small_height = case when small_key is null then ${small?.small_height ?? null}::int else small_height end,
      blurhash = case when small_key is null then ${small?.blurhash ?? null}::text else blurhash end,
      small_key = coalesce(small_key, ${small?.small_key ?? null}::text)
    where id = ${id} and ready_at is null
    returning small_key`;
  return row;
}

export async function updateFailed(tx: Tx, id: MediumId): Promise<void> {
  await tx`update media set failed_at = now(), source_key = null where id = ${id} and ready_at is null`;
}

/** Those that took their worker down too often. */
export const selectHopeless = (sql: Reader): Promise<{ id: MediumId; source_key: string }[]> => sql<
  { id: MediumId; source_key: string }[]
>`
  select id, source_key from media
  where ready_at is null and failed_at is null and attempts >= ${MOST_ATTEMPTS}::int
    and worked_at < now() - interval '1 minute'`;
