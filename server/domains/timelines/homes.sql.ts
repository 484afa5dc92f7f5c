// The statements on homes: that one is there, since when, and when it was last read.

import type { AccountId } from '#contract';
import type { Reader, Tx } from '#platform';

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
