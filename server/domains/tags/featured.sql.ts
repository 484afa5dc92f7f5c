// The statements on hashtags people show on their profiles. How often they used one is counted from an index; only what is for
// all to see counts.

import type { AccountId, Id, ParleyId } from '#contract';
import type { Reader, Tx } from '#platform';

export interface FeaturedRow {
  id: Id;
  tag: string;
  written: string;
  parleys: number;
  last: ParleyId | null;
}

/** Shows a tag, in the owner's latest spelling. */
export async function upsertFeatured(tx: Tx, who: AccountId, row: { id: Id; tag: string; written: string; now: Date }) {
  await tx`
    insert into featured_tags (account_id, tag, id, written, created_at)
    values (${who}, ${row.tag}, ${row.id}, ${row.written}, ${row.now})
    on conflict (account_id, tag) do update set written = excluded.written`;
}

export async function countFeatured(sql: Reader, who: AccountId): Promise<number> {
  const [row] = await sql<{ n: number }[]>`select count(*)::int as n from featured_tags where account_id = ${who}`;
  return row!.n;
}

/** Whether there was one. */
export async function deleteFeatured(tx: Tx, who: AccountId, tag: string): Promise<boolean> {
  const rows = await tx`delete from featured_tags where account_id = ${who} and tag = ${tag} returning id`;
  return rows.length > 0;
}

/** Whether there was one. */
export async function deleteFeaturedById(tx: Tx, who: AccountId, id: Id): Promise<boolean> {
  const rows = await tx`delete from featured_tags where account_id = ${who} and id = ${id} returning id`;
  return rows.length > 0;
}

/** What `who` shows, the most used first. */
export const selectFeatured = (sql: Reader, who: AccountId): Promise<FeaturedRow[]> => sql<FeaturedRow[]>`
  select f.id, f.tag, f.written, u.parleys, u.last
  from featured_tags f cross join lateral (
    select count(*)::int as parleys, max(t.parley_id) as last
    from parley_tags t where t.author_id = f.account_id and t.tag = f.tag
  ) u
  where f.account_id = ${who} order by u.parleys desc, f.id`;

/** What `who` used most of late and does not show yet. */
export async function selectSuggested(sql: Reader, who: AccountId, most: number): Promise<string[]> {
  const rows = await sql<{ tag: string }[]>`
    select t.tag from (
      select tag, parley_id from parley_tags where author_id = ${who} order by parley_id desc limit 1000
    ) t
    where not exists (select from featured_tags f where f.account_id = ${who} and f.tag = t.tag)
    group by t.tag order by count(*) desc, max(t.parley_id) desc limit ${most}`;
  return rows.map((row) => row.tag);
}
