// The statements of a rebuild.

import type { Id } from '#contract';
import type { Reader, Tx } from '#platform';

export async function selectIds(
  sql: Reader,
  table: 'accounts' | 'parleys',
  below: Id | null,
  most: number,
): Promise<Id[]> {
  const rows = await sql<{ id: Id }[]>`
    select id from ${sql(table)} ${below === null ? sql`` : sql`where id < ${below}`} order by id desc limit ${most}`;
  return rows.map((row) => row.id);
}

/** For a progress bar. */
export async function countAll(sql: Reader): Promise<number> {
  const [row] = await sql<{ n: number }[]>`
    select ((select count(*) from accounts) + (select count(*) from parleys))::int as n`;
  return row!.n;
}

/** Removes from the index what is not there any more. */
export async function deleteLost(tx: Tx): Promise<void> {
  await tx`delete from search_parleys s where not exists (select from parleys p where p.id = s.id)`;
  await tx`delete from search_people s where not exists (select from accounts a where a.id = s.account_id)`;
  await tx`delete from search_tags s where not exists (select from parley_tags t where t.tag = s.tag)`;
}

/** Whether there is something to find, and nothing to find it by: as after an upgrade. */
export async function isUnbuilt(sql: Reader): Promise<boolean> {
  const [row] = await sql<{ unbuilt: boolean }[]>`
    select (exists (select from accounts) and not exists (select from search_people))
      or (exists (select from parleys) and not exists (select from search_parleys)) as unbuilt`;
  return row!.unbuilt;
}
