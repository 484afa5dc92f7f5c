// Timelines that belong to nobody: what is said in public here, and under a hashtag. Newest first, without the suspended,
// and for a signed-in viewer without whom they mute or who is blocked either way.

import type { AccountId, Page, ParleyId } from '#contract';
import { keyset, newestFirst, type Reader } from '#platform';
import type { Entry } from './homes.sql.ts';

export interface PublicWish {
  viewer: AccountId | null;
  onlyMedia: boolean;
  page: Page;
}

/** Public parleys that begin a thread. */
export async function selectLocal(sql: Reader, { viewer, onlyMedia, page }: PublicWish): Promise<Entry[]> {
  const rows = await sql<{ id: ParleyId }[]>`
    select p.id
    from parleys p join accounts a on a.id = p.author_id and a.suspended_at is null and a.deleted_at is null
    where p.visibility = 'public' and p.reply_to_id is null and p.thread_id = p.id
      ${withMedia(sql, onlyMedia)} ${welcome(sql, viewer)} ${keyset(sql, 'p.id', page)}`;
  return newestFirst(page, rows).map(asEntry);
}

/** Folded tags: those of `any` (at least one), all of `all`, none of `none`. */
export interface TagWish extends PublicWish {
  any: readonly string[];
  all: readonly string[];
  none: readonly string[];
}

/** Public parleys under hashtags, replies included. */
export async function selectTagged(sql: Reader, wish: TagWish): Promise<Entry[]> {
  const { any, all, none, viewer, onlyMedia, page } = wish;
  // One tag walks its index from the newest down; several are merged first.
  const source =
    any.length === 1
      ? sql`parley_tags t`
      : sql`(select distinct parley_id from parley_tags where tag = any(${any as string[]}::text[])) t`;
  const rows = await sql<{ id: ParleyId }[]>`
    select p.id
    from ${source} join parleys p on p.id = t.parley_id
    join accounts a on a.id = p.author_id and a.suspended_at is null and a.deleted_at is null
    where p.visibility = 'public'
      ${any.length === 1 ? sql`and t.tag = ${any[0]!}` : sql``}
      ${all.map((tag) => sql`and exists (select from parley_tags x where x.tag = ${tag} and x.parley_id = p.id)`)}
      ${none.map((tag) => sql`and not exists (select from parley_tags x where x.tag = ${tag} and x.parley_id = p.id)`)}
      ${withMedia(sql, onlyMedia)} ${welcome(sql, viewer)} ${keyset(sql, 't.parley_id', page)}`;
  return newestFirst(page, rows).map(asEntry);
}

const asEntry = ({ id }: { id: ParleyId }): Entry => ({ id, parleyId: id, echoerId: null });

const withMedia = (sql: Reader, onlyMedia: boolean) =>
  onlyMedia ? sql`and exists (select from parley_media x where x.parley_id = p.id)` : sql``;

function welcome(sql: Reader, viewer: AccountId | null) {
  if (viewer === null) return sql``;
  return sql`
    and not exists (
      select from mutes m where m.muter_id = ${viewer} and m.muted_id = p.author_id
        and (m.expires_at is null or m.expires_at > now()))
    and not exists (select from blocks b where b.blocker_id = ${viewer} and b.blocked_id = p.author_id)
    and not exists (select from blocks b where b.blocked_id = ${viewer} and b.blocker_id = p.author_id)`;
}
