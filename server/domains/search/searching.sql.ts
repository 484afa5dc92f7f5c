// The statements that search parleys. What may be found, whom the searcher mutes or blocks, and how many are wanted are all
// decided here, so that a page is full; each looks at no more than it must, and is stopped when it takes too long.

import { mayBeFound } from '#accounts';
import type { AccountId, Id, ParleyId } from '#contract';
import type { Reader, Tx } from '#platform';
import type { Asked } from './asked.ts';

export interface Range {
  below: Id | null;
  above: Id | null;
}

/** What all three statements are asked. */
export interface Search {
  asked: Asked;
  viewer: AccountId;
  range: Range;
  /** How many ids, counted from the newest. */
  most: number;
}

/** Every statement of this transaction is planned for what it is asked (words are rare or common), and ends in time. */
export async function limitTime(tx: Tx, milliseconds: number): Promise<void> {
  await tx`
    select set_config('plan_cache_mode', 'force_custom_plan', true),
      set_config('statement_timeout', ${String(milliseconds)}, true)`;
}

/** A word matches as a French stem, with accents or without, or as an English one. */
const tsquery = (sql: Reader, asked: Asked) => sql`(
  (to_tsquery('palabre_fr', ${asked.written}) || to_tsquery('palabre_fr', ${asked.folded})
    || to_tsquery('palabre_en', ${asked.folded}))
  && !!(to_tsquery('palabre_fr', ${asked.unwantedWritten}) || to_tsquery('palabre_fr', ${asked.unwantedFolded})
    || to_tsquery('palabre_en', ${asked.unwantedFolded}))
  && ${asked.marks}::tsquery)`;

const inRange = (sql: Reader, { below, above }: Range) => sql`
  ${below === null ? sql`` : sql`and s.id < ${below}`} ${above === null ? sql`` : sql`and s.id > ${above}`}`;

/** Who is here and lets be found, or speaks to the searcher; nobody muted, nobody blocked either way. */
const findable = (sql: Reader, viewer: AccountId) => sql`
  exists (
    select from accounts a where a.id = s.author_id and a.suspended_at is null and a.deleted_at is null
      and ((s.is_public and a.is_indexable and ${mayBeFound(sql)}) or a.id = ${viewer}
        or exists (select from parley_mentions m where m.parley_id = s.id and m.account_id = ${viewer})))
  and ${unopposed(sql, viewer)}`;

const unopposed = (sql: Reader, viewer: AccountId) => sql`
  not exists (select from blocks b where b.blocker_id = ${viewer} and b.blocked_id = s.author_id)
  and not exists (select from blocks b where b.blocker_id = s.author_id and b.blocked_id = ${viewer})
  and not exists (
    select from mutes m where m.muter_id = ${viewer} and m.muted_id = s.author_id
      and (m.expires_at is null or m.expires_at > now()))`;

/** Looks through the newest `window` parleys one by one: where a word is common, the answer is among them. */
export async function selectAmongNewest(sql: Reader, search: Search, window: number): Promise<ParleyId[]> {
  const { asked, viewer, range, most } = search;
  const rows = await sql<{ id: ParleyId }[]>`
    select s.id from (
      select id, author_id, is_public, document from search_parleys s where true ${inRange(sql, range)}
      order by id desc limit ${window}
    ) s
    where s.document @@ (${tsquery(sql, asked)} && ${asked.scope}::tsquery) and ${findable(sql, viewer)}
    order by s.id desc limit ${most}`;
  return rows.map((row) => row.id);
}

/** Looks the words up in the index of all parleys: where they are rare. */
export async function selectEverywhere(sql: Reader, search: Search): Promise<ParleyId[]> {
  const rows = await sql<{ id: ParleyId }[]>`${everywhere(sql, search)}`;
  return rows.map((row) => row.id);
}

export const everywhere = (sql: Reader, { asked, viewer, range, most }: Search) => sql`
  with hits as materialized (
    select id, author_id, is_public from search_parleys s
    where s.document @@ (${tsquery(sql, asked)} && ${asked.scope}::tsquery) ${inRange(sql, range)}
  )
  select s.id from (select * from hits order by id desc) s
  where ${findable(sql, viewer)} order by s.id desc limit ${most}`;

/** Looks through the newest `window` that the searcher voted for, keeps and echoed, of each. */
export async function selectAmongMarked(
  sql: Reader,
  { asked, viewer, range, most }: Search,
  { window, onlyBookmarks }: { window: number; onlyBookmarks: boolean },
): Promise<ParleyId[]> {
  const marked = (table: string) => sql`
    (select parley_id from ${sql(table)} where account_id = ${viewer} order by id desc limit ${window})`;
  const others = sql`union ${marked('votes')} union ${marked('echoes')}`;
  const rows = await sql<{ id: ParleyId }[]>`
    select s.id from (${marked('bookmarks')} ${onlyBookmarks ? sql`` : others}) mine
    join search_parleys s on s.id = mine.parley_id
    cross join lateral (select ${tsquery(sql, asked)} as query) q
    where (numnode(q.query) = 0 or s.document @@ q.query) ${inRange(sql, range)} and ${unopposed(sql, viewer)}
    order by s.id desc limit ${most}`;
  return rows.map((row) => row.id);
}
