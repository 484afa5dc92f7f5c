// The statements on filters themselves. Each names the owner, so that nobody reaches another's.

import type { AccountId, FilterAction, FilterContext, FilterId, FilterKeywordId, Id, ParleyId } from '#contract';
import type { Reader, Tx } from '#platform';

export interface KeywordRow {
  id: FilterKeywordId;
  keyword: string;
  is_whole_word: boolean;
}
export interface FilteredParleyRow {
  id: Id;
  parley_id: ParleyId;
}
export interface FilterRow {
  id: FilterId;
  title: string;
  contexts: FilterContext[];
  action: FilterAction;
  expires_at: Date | null;
}
export interface WholeFilter extends FilterRow {
  account_id: AccountId;
  keywords: KeywordRow[];
  parleys: FilteredParleyRow[];
}

const whole = (sql: Reader) => sql`
  f.account_id, f.id, f.title, f.contexts, f.action, f.expires_at,
  coalesce((
    select json_agg(json_build_object('id', k.id::text, 'keyword', k.keyword, 'is_whole_word', k.is_whole_word) order by k.id)
    from filter_keywords k where k.account_id = f.account_id and k.filter_id = f.id), '[]') as keywords,
  coalesce((
    select json_agg(json_build_object('id', p.id::text, 'parley_id', p.parley_id::text) order by p.id)
    from filter_parleys p where p.account_id = f.account_id and p.filter_id = f.id), '[]') as parleys`;

/** All filters of `owners` with what they cover, oldest first. */
export const selectFilters = (sql: Reader, owners: readonly AccountId[]): Promise<WholeFilter[]> => sql<WholeFilter[]>`
  select ${whole(sql)} from filters f where f.account_id = any(${owners as AccountId[]}::bigint[]) order by f.id`;

export async function findFilter(sql: Reader, owner: AccountId, id: FilterId): Promise<WholeFilter | undefined> {
  const [row] = await sql<WholeFilter[]>`
    select ${whole(sql)} from filters f where f.account_id = ${owner} and f.id = ${id}`;
  return row;
}

/** One change at a time for an owner: what is counted stays true, and caches hear of changes in their order. */
export async function lockFilters(tx: Tx, owner: AccountId): Promise<void> {
  await tx`select pg_advisory_xact_lock(hashtextextended('filters', ${owner}::bigint))`;
}

/** How much an owner has already. */
export async function countFilters(
  sql: Reader,
  owner: AccountId,
): Promise<{ filters: number; keywords: number; parleys: number }> {
  const [row] = await sql<{ filters: number; keywords: number; parleys: number }[]>`
    select
      (select count(*) from filters where account_id = ${owner})::int as filters,
      (select count(*) from filter_keywords where account_id = ${owner})::int as keywords,
      (select count(*) from filter_parleys where account_id = ${owner})::int as parleys`;
  return row!;
}

export async function insertFilter(tx: Tx, owner: AccountId, row: FilterRow, now: Date): Promise<void> {
  await tx`
    insert into filters (account_id, id, title, contexts, action, expires_at, created_at)
    values (${owner}, ${row.id}, ${row.title}, ${row.contexts}::text[], ${row.action}, ${row.expires_at}, ${now})`;
}

export async function updateFilter(tx: Tx, owner: AccountId, row: FilterRow): Promise<void> {
  await tx`
    update filters set title = ${row.title}, contexts = ${row.contexts}::text[], action = ${row.action},
      expires_at = ${row.expires_at}
    where account_id = ${owner} and id = ${row.id}`;
}

/** Whether there was one. */
export async function deleteFilter(tx: Tx, owner: AccountId, id: FilterId): Promise<boolean> {
  await tx`delete from filter_keywords where account_id = ${owner} and filter_id = ${id}`;
  await tx`delete from filter_parleys where account_id = ${owner} and filter_id = ${id}`;
  const rows = await tx`delete from filters where account_id = ${owner} and id = ${id} returning id`;
  return rows.length > 0;
}

export async function deleteFiltersOf(tx: Tx, owner: AccountId): Promise<void> {
  await tx`delete from filter_keywords where account_id = ${owner}`;
  await tx`delete from filter_parleys where account_id = ${owner}`;
  await tx`delete from filters where account_id = ${owner}`;
}
