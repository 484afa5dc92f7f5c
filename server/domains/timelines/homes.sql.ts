// The statements on homes: whether one is there, and what a page of it holds.

import type { AccountId, Page, ParleyId } from '#contract';
import { keyset, type Reader, type Tx } from '#platform';

/** One line of a timeline: a parley, or an echo of it (then `id` is the echo's and `echoerId` who echoed). */
export interface Entry {
  id: string;
  parleyId: ParleyId;
  echoerId: AccountId | null;
}

interface HomeRow extends Entry {
  readAt: Date | null;
}

/** A page of a home, newest first, without whom the owner mutes or who is blocked either way; `readAt` null: not built. */
export async function selectHome(
  sql: Reader,
  owner: AccountId,
  page: Page,
): Promise<{ readAt: Date | null; entries: Entry[] }> {
  // One statement: whether there is a home, and its page. The row that says "there, but empty" has no id.
  const rows = await sql<HomeRow[]>`
    select h.read_at as "readAt", e.id, e.parley_id as "parleyId", e.echoer_id as "echoerId"
    from (select ${owner}::bigint as id) me
    left join homes h on h.owner_id = me.id and h.built_at is not null
    left join lateral (
      select x.id, x.parley_id, x.echoer_id from home_entries x
      where x.owner_id = ${owner}
        and not exists (
          select from mutes m where m.muter_id = ${owner} and m.muted_id in (x.author_id, x.echoer_id)
            and (m.expires_at is null or m.expires_at > now()))
        and not exists (
          select from blocks b where b.blocker_id = ${owner} and b.blocked_id in (x.author_id, x.echoer_id))
        and not exists (
          select from blocks b where b.blocked_id = ${owner} and b.blocker_id in (x.author_id, x.echoer_id))
        ${keyset(sql, 'x.id', page)}
    ) e on h.owner_id is not null
    order by e.id desc`;
  const entries = rows[0]!.id === null ? [] : rows.map(({ id, parleyId, echoerId }) => ({ id, parleyId, echoerId }));
  return { readAt: rows[0]!.readAt, entries };
}

/** Opens a home that is not built yet: from now on fan-out writes to it. */
export async function insertHome(tx: Tx, owner: AccountId, now: Date): Promise<void> {
  await tx`insert into homes (owner_id, built_at, read_at) values (${owner}, null, ${now}) on conflict do nothing`;
}

export async function markBuilt(tx: Tx, owner: AccountId, now: Date): Promise<void> {
  await tx`update homes set built_at = ${now} where owner_id = ${owner}`;
}

export async function touchHome(tx: Tx, owner: AccountId, now: Date): Promise<void> {
  await tx`update homes set read_at = ${now} where owner_id = ${owner} and read_at < ${now}`;
}

/** Holds a home until the transaction ends: who else gathers for it waits. Returns whether there is one. */
export async function lockHome(tx: Tx, owner: AccountId): Promise<boolean> {
  const rows = await tx`select from homes where owner_id = ${owner} for no key update`;
  return rows.length > 0;
}

/** Owners of homes after `after`, in the order of their ids. */
export async function selectOwners(sql: Reader, after: string, most: number): Promise<AccountId[]> {
  const rows = await sql<{ owner: AccountId }[]>`
    select owner_id as owner from homes where owner_id > ${after} order by owner_id limit ${most}`;
  return rows.map((row) => row.owner);
}

/** Drops up to `most` homes that nobody read since `before`, entries and all. */
export async function deleteStaleHomes(tx: Tx, before: Date, most: number): Promise<number> {
  const rows = await tx`
    with stale as (
      delete from homes
      where owner_id in (select owner_id from homes where read_at < ${before} limit ${most} for update skip locked)
      returning owner_id
    ), gone as (delete from home_entries e using stale where e.owner_id = stale.owner_id)
    select from stale`;
  return rows.length;
}

export async function deleteHome(tx: Tx, owner: AccountId): Promise<void> {
  await tx`delete from homes where owner_id = ${owner}`;
  await tx`delete from home_entries where owner_id = ${owner}`;
}

/** Those of `owners` in whose homes a parley stands. */
export async function selectHolding(sql: Reader, parley: ParleyId, owners: readonly AccountId[]): Promise<AccountId[]> {
  if (owners.length === 0) return [];
  const rows = await sql<{ owner: AccountId }[]>`
    select owner_id as owner from home_entries
    where parley_id = ${parley} and owner_id = any(${owners as AccountId[]}::bigint[])`;
  return rows.map((row) => row.owner);
}
