// The statements on what filters cover: keywords, and single parleys.

import type { AccountId, FilterId, FilterKeywordId, Id, ParleyId } from '#contract';
import type { Reader, Tx } from '#platform';
import type { FilteredParleyRow, KeywordRow } from './filters.sql.ts';

export async function insertKeyword(tx: Tx, owner: AccountId, filter: FilterId, row: KeywordRow): Promise<void> {
  await tx`
    insert into filter_keywords (account_id, id, filter_id, keyword, is_whole_word)
    values (${owner}, ${row.id}, ${filter}, ${row.keyword}, ${row.is_whole_word})`;
}

export async function updateKeyword(tx: Tx, owner: AccountId, row: KeywordRow): Promise<void> {
  await tx`
    update filter_keywords set keyword = ${row.keyword}, is_whole_word = ${row.is_whole_word}
    where account_id = ${owner} and id = ${row.id}`;
}

export async function deleteKeyword(tx: Tx, owner: AccountId, id: FilterKeywordId): Promise<void> {
  await tx`delete from filter_keywords where account_id = ${owner} and id = ${id}`;
}

export async function findKeyword(
  sql: Reader,
  owner: AccountId,
  id: FilterKeywordId,
): Promise<(KeywordRow & { filter_id: FilterId }) | undefined> {
  const [row] = await sql<(KeywordRow & { filter_id: FilterId })[]>`
    select id, filter_id, keyword, is_whole_word from filter_keywords where account_id = ${owner} and id = ${id}`;
  return row;
}

/** The row that is there now: to add a parley twice is to add it once. */
export async function upsertParley(tx: Tx, owner: AccountId, filter: FilterId, row: FilteredParleyRow): Promise<Id> {
  const [kept] = await tx<{ id: Id }[]>`
    insert into filter_parleys (account_id, id, filter_id, parley_id)
    values (${owner}, ${row.id}, ${filter}, ${row.parley_id})
    on conflict (account_id, filter_id, parley_id) do update set parley_id = excluded.parley_id returning id`;
  return kept!.id;
}

/** Whether there was one. */
export async function deleteParley(tx: Tx, owner: AccountId, id: Id): Promise<boolean> {
  const rows = await tx`delete from filter_parleys where account_id = ${owner} and id = ${id} returning id`;
  return rows.length > 0;
}

export async function findParley(sql: Reader, owner: AccountId, id: Id): Promise<FilteredParleyRow | undefined> {
  const [row] = await sql<FilteredParleyRow[]>`
    select id, parley_id from filter_parleys where account_id = ${owner} and id = ${id}`;
  return row;
}

/** Forgets a parley that is gone; returns whose filters covered it. */
export async function deleteGoneParley(tx: Tx, parley: ParleyId): Promise<AccountId[]> {
  const rows = await tx<{ owner: AccountId }[]>`
    delete from filter_parleys where parley_id = ${parley} returning account_id as owner`;
  return [...new Set(rows.map((row) => row.owner))];
}
