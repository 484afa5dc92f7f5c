// The statements on cards, and on which parley carries which.

import type { AccountId, CardId, Page, ParleyId } from '#contract';
import { keyset, newestFirst, type Reader, type Tx } from '#platform';
import type { PageWords } from './read-page.ts';

export interface CardRow {
  id: CardId;
  url: string;
  fetched_at: Date | null;
  failed_at: Date | null;
  title: string | null;
  description: string;
  author_name: string;
  author_url: string;
  provider_name: string;
  language: string | null;
  published_at: Date | null;
  image_key: string | null;
  image_alt: string;
  image_width: number;
  image_height: number;
  blurhash: string | null;
}

export interface CardImage {
  key: string;
  width: number;
  height: number;
  blurhash: string;
}

const columns = (sql: Reader) => sql`
  c.id, c.url, c.fetched_at, c.failed_at, c.title, c.description, c.author_name, c.author_url, c.provider_name, c.language,
  c.published_at, c.image_key, c.image_alt, c.image_width, c.image_height, c.blurhash`;

export const selectCards = (sql: Reader, ids: readonly CardId[]): Promise<CardRow[]> =>
  sql<CardRow[]>`select ${columns(sql)} from cards c where c.id = any(${ids as CardId[]}::bigint[])`;

/** What `parleys` show of their links, where there is something to show. */
export const selectShown = (
  sql: Reader,
  parleys: readonly ParleyId[],
): Promise<(CardRow & { parley_id: ParleyId })[]> =>
  sql<(CardRow & { parley_id: ParleyId })[]>`
  select l.parley_id, ${columns(sql)} from parley_cards l join cards c on c.id = l.card_id and c.title is not null
  where l.parley_id = any(${parleys as ParleyId[]}::bigint[])`;

/** Puts a link on a parley, which must be there. Holds the parley's row: a deletion comes before or after. */
export async function insertLink(tx: Tx, parley: ParleyId, id: CardId, url: string, now: Date): Promise<boolean> {
  const rows = await tx`select from parleys where id = ${parley} for key share`;
  if (rows.length === 0) return false;
  await tx`insert into cards (id, url, created_at) values (${id}, ${url}, ${now}) on conflict do nothing`;
  await tx`
    insert into parley_cards (parley_id, card_id) values (${parley}, ${id})
    on conflict (parley_id) do update set card_id = excluded.card_id`;
  return true;
}

/** Takes the link off a parley unless it is to `except`; whether there was one. */
export async function deleteLink(tx: Tx, parley: ParleyId, except: CardId | null = null): Promise<boolean> {
  const rows = await tx`
    delete from parley_cards where parley_id = ${parley} and card_id is distinct from ${except}::bigint returning card_id`;
  return rows.length > 0;
}

export async function deleteLinks(tx: Tx, parleys: readonly ParleyId[]): Promise<void> {
  await tx`delete from parley_cards where parley_id = any(${parleys as ParleyId[]}::bigint[])`;
}

/** What `parleys` say; of all, or only of those in which there may be a link. */
export const selectTexts = (
  sql: Reader,
  parleys: readonly ParleyId[],
  onlyLinking: boolean,
): Promise<{ id: ParleyId; text: string }[]> => sql<{ id: ParleyId; text: string }[]>`
  select id, text from parleys
  where id = any(${parleys as ParleyId[]}::bigint[]) ${onlyLinking ? sql`and text ilike '%http%'` : sql``}`;

/** The newest parleys that carry a card. */
export async function selectCarriers(sql: Reader, card: CardId, most: number): Promise<ParleyId[]> {
  const rows = await sql<{ id: ParleyId }[]>`
    select parley_id as id from parley_cards where card_id = ${card} order by parley_id desc limit ${most}`;
  return rows.map((row) => row.id);
}

/** Writes what was seen; returns the key of an image that was there before. An image that could not be had again stays. */
export async function updateCard(
  tx: Tx,
  id: CardId,
  seen: Omit<PageWords, 'image'> & { image: CardImage | null; now: Date },
): Promise<string | null> {
  const [before] = await tx<{ image_key: string | null }[]>`select image_key from cards where id = ${id} for update`;
  await tx`
    update cards set fetched_at = ${seen.now}, title = ${seen.title}, description = ${seen.description},
      author_name = ${seen.authorName}, author_url = ${seen.authorUrl}, provider_name = ${seen.providerName},
      language = ${seen.language}, published_at = ${seen.publishedAt}, image_alt = ${seen.imageAlt}
    where id = ${id}`;
  if (!seen.image) return null;
  const { key, width, height, blurhash } = seen.image;
  await tx`
    update cards set image_key = ${key}, image_width = ${width}, image_height = ${height}, blurhash = ${blurhash}
    where id = ${id}`;
  return before?.image_key ?? null;
}

export async function updateFailed(tx: Tx, id: CardId, now: Date): Promise<void> {
  await tx`update cards set failed_at = ${now} where id = ${id}`;
}

export async function hasImage(sql: Reader, key: string): Promise<boolean> {
  const rows = await sql`select from cards where image_key = ${key}`;
  return rows.length > 0;
}

/** Removes up to `most` cards that no parley carries; returns the keys of their images. */
export async function deleteUnused(tx: Tx, before: Date, most: number): Promise<{ image_key: string | null }[]> {
  return tx<{ image_key: string | null }[]>`
    delete from cards where id in (
      select c.id from cards c
      where c.created_at < ${before} and not exists (select from parley_cards l where l.card_id = c.id)
      limit ${most} for update)
    returning image_key`;
}

/** What was said to all with a link, newest first; nobody muted or blocked either way, nobody away. */
export async function selectWithCard(
  sql: Reader,
  viewer: AccountId | null,
  card: CardId,
  page: Page,
): Promise<ParleyId[]> {
  const rows = await sql<{ id: ParleyId }[]>`
    select l.parley_id as id from parley_cards l
    join parleys p on p.id = l.parley_id and p.visibility = 'public'
    join accounts a on a.id = p.author_id and a.suspended_at is null and a.deleted_at is null
    where l.card_id = ${card}
      and not exists (select from blocks b where b.blocker_id = ${viewer}::bigint and b.blocked_id = p.author_id)
      and not exists (select from blocks b where b.blocker_id = p.author_id and b.blocked_id = ${viewer}::bigint)
      and not exists (select from mutes m where m.muter_id = ${viewer}::bigint and m.muted_id = p.author_id
        and (m.expires_at is null or m.expires_at > now()))
      ${keyset(sql, 'l.parley_id', page)}`;
  return newestFirst(page, rows).map((row) => row.id);
}

export interface LinkDay {
  card_id: CardId;
  /** YYYY-MM-DD, in UTC. */
  day: string;
  uses: number;
  accounts: number;
}

/** How often `cards` were linked to in public on each day since the parley id `since`; of each card, the newest `most`. */
export const selectLinkDays = (
  sql: Reader,
  cards: readonly CardId[],
  since: string,
  most: number,
): Promise<LinkDay[]> => sql<LinkDay[]>`
  select c.card_id, (p.created_at at time zone 'UTC')::date::text as day, count(*)::int as uses,
    count(distinct p.author_id)::int as accounts
  from unnest(${cards as CardId[]}::bigint[]) c (card_id)
  cross join lateral (
    select parley_id from parley_cards l where l.card_id = c.card_id and l.parley_id >= ${since}
    order by parley_id desc limit ${most}
  ) l
  join parleys p on p.id = l.parley_id and p.visibility = 'public'
  group by 1, 2`;
