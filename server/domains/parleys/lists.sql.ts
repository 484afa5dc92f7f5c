// The statements that page through parleys. Each answers lines of (key, id, parley, echoer): `key` pages, `id` is the
// parley's or the echo's. What one may not see is filtered where it decides how full a page is, the rest later.

import type { AccountId, Id, Page, ParleyId } from '#contract';
import { keyset, newestFirst, type Reader } from '#platform';

export interface Line {
  key: Id;
  id: string;
  parleyId: ParleyId;
  echoerId: AccountId | null;
}

export interface ByAuthor {
  author: AccountId;
  viewer: AccountId | null;
  withReplies: boolean;
  withEchoes: boolean;
  onlyMedia: boolean;
  tag: string | null;
}

/** The author is here, and no block stands between them and the viewer. */
const isReachable = (sql: Reader, author: AccountId, viewer: AccountId | null) => sql`
  exists (select from accounts a where a.id = ${author} and a.suspended_at is null and a.deleted_at is null)
  ${
    viewer === null
      ? sql``
      : sql`
    and not exists (select from blocks b where b.blocker_id = ${viewer} and b.blocked_id = ${author})
    and not exists (select from blocks b where b.blocker_id = ${author} and b.blocked_id = ${viewer})`
  }`;

/** Which parleys `p` of one author the viewer may see. */
const seenBy = (
  sql: Reader,
  author: AccountId,
  viewer: AccountId | null,
) => sql`${isReachable(sql, author, viewer)} and (
  p.visibility in ('public', 'unlisted') or ${viewer}::bigint = ${author}
  or (p.visibility = 'followers' and exists (
    select from follows f where f.follower_id = ${viewer}::bigint and f.followee_id = ${author}))
  or exists (select from parley_mentions m where m.parley_id = p.id and m.account_id = ${viewer}::bigint))`;

/** What one author said, and echoed, newest first. */
export async function selectByAuthor(sql: Reader, list: ByAuthor, page: Page): Promise<Line[]> {
  const own = sql`
    select p.id as key, p.id as id, p.id as "parleyId", null::bigint as "echoerId"
    from parleys p
    where p.author_id = ${list.author} and ${seenBy(sql, list.author, list.viewer)}
      ${list.withReplies ? sql`` : sql`and (p.reply_to_id is null or p.reply_to_author_id = p.author_id)`}
      ${list.onlyMedia ? sql`and exists (select from parley_media m where m.parley_id = p.id)` : sql``}
      ${list.tag === null ? sql`` : sql`and exists (select from parley_tags t where t.parley_id = p.id and t.tag = ${list.tag})`}
      ${keyset(sql, 'p.id', page)}`;
  const echoes = sql`
    select e.id as key, e.id as id, e.parley_id as "parleyId", e.account_id as "echoerId"
    from echoes e where e.account_id = ${list.author} and ${isReachable(sql, list.author, list.viewer)} ${keyset(sql, 'e.id', page)}`;
  if (!list.withEchoes || list.onlyMedia || list.tag !== null) return newestFirst(page, await sql<Line[]>`${own}`);
  const rows = await sql<Line[]>`
    select * from ((${own}) union all (${echoes})) both_kinds
    order by key ${page.isUpward ? sql`asc` : sql`desc`} limit ${page.limit}`;
  return newestFirst(page, rows);
}

export async function selectPinned(
  sql: Reader,
  author: AccountId,
  viewer: AccountId | null,
  page: Page,
): Promise<Line[]> {
  const rows = await sql<Line[]>`
    select n.id as key, p.id as id, p.id as "parleyId", null::bigint as "echoerId"
    from pins n join parleys p on p.id = n.parley_id
    where n.account_id = ${author} and ${seenBy(sql, author, viewer)} ${keyset(sql, 'n.id', page)}`;
  return newestFirst(page, rows);
}

/** Nobody sees here whom they block or mute, nor who blocks them; nor the suspended, nor what is out of sight. */
export const fromAll = (sql: Reader, viewer: AccountId | null) => sql`
  ${viewer === null ? sql`p.out is null` : sql`(p.out is null or p.author_id = ${viewer})`}
  and exists (select from accounts a where a.id = p.author_id and a.suspended_at is null and a.deleted_at is null)
  ${
    viewer === null
      ? sql``
      : sql`
    and not exists (select from blocks b where b.blocker_id = ${viewer} and b.blocked_id = p.author_id)
    and not exists (select from blocks b where b.blocker_id = p.author_id and b.blocked_id = ${viewer})
    and not exists (select from mutes m where m.muter_id = ${viewer} and m.muted_id = p.author_id
      and (m.expires_at is null or m.expires_at > now()))`
  }`;

/** What anybody here said to all, replies apart, newest first. */
export async function selectLocal(
  sql: Reader,
  viewer: AccountId | null,
  onlyMedia: boolean,
  page: Page,
): Promise<Line[]> {
  const rows = await sql<Line[]>`
    select p.id as key, p.id as id, p.id as "parleyId", null::bigint as "echoerId"
    from parleys p
    where p.visibility = 'public' and p.reply_to_id is null and ${fromAll(sql, viewer)}
      ${onlyMedia ? sql`and exists (select from parley_media m where m.parley_id = p.id)` : sql``}
      ${keyset(sql, 'p.id', page)}`;
  return newestFirst(page, rows);
}

export interface Tagged {
  tag: string;
  /** Other tags of which any will do, all must be there, none may be. */
  any: readonly string[];
  all: readonly string[];
  none: readonly string[];
  onlyMedia: boolean;
}

/** What was said to all with a tag, newest first. */
export async function selectTagged(sql: Reader, viewer: AccountId | null, list: Tagged, page: Page): Promise<Line[]> {
  const rows = await sql<Line[]>`
    select p.id as key, p.id as id, p.id as "parleyId", null::bigint as "echoerId"
    from (select distinct parley_id from parley_tags where tag = any(${[list.tag, ...list.any]}::text[])) t
    join parleys p on p.id = t.parley_id
    where p.visibility = 'public' and ${fromAll(sql, viewer)}
      and not exists (
        select from unnest(${[...list.all]}::text[]) wanted (tag)
        where not exists (select from parley_tags o where o.parley_id = p.id and o.tag = wanted.tag))
      and not exists (select from parley_tags o where o.parley_id = p.id and o.tag = any(${[...list.none]}::text[]))
      ${list.onlyMedia ? sql`and exists (select from parley_media m where m.parley_id = p.id)` : sql``}
      ${keyset(sql, 'p.id', page)}`;
  return newestFirst(page, rows);
}

/** What `who` voted for or keeps, in the order they did. */
export async function selectMarked(
  sql: Reader,
  mark: 'votes' | 'bookmarks',
  who: AccountId,
  page: Page,
): Promise<Line[]> {
  const rows = await sql<Line[]>`
    select n.id as key, n.parley_id as id, n.parley_id as "parleyId", null::bigint as "echoerId"
    from ${sql(mark)} n where n.account_id = ${who} ${keyset(sql, 'n.id', page)}`;
  return newestFirst(page, rows);
}

/** Who voted for or echoed a parley, those the viewer may meet. */
export async function selectMarkers(
  sql: Reader,
  mark: 'votes' | 'echoes',
  parley: ParleyId,
  by: { viewer: AccountId | null; page: Page },
): Promise<{ key: Id; account: AccountId }[]> {
  const { viewer, page } = by;
  const rows = await sql<{ key: Id; account: AccountId }[]>`
    select n.id as key, n.account_id as account
    from ${sql(mark)} n join accounts a on a.id = n.account_id and a.suspended_at is null and a.deleted_at is null
    where n.parley_id = ${parley}
      and not exists (select from blocks b where b.blocker_id = ${viewer}::bigint and b.blocked_id = n.account_id)
      and not exists (select from blocks b where b.blocker_id = n.account_id and b.blocked_id = ${viewer}::bigint)
      ${keyset(sql, 'n.id', page)}`;
  return newestFirst(page, rows);
}

/** What a parley answers, up to the first of the thread, oldest first. */
export async function selectAncestors(sql: Reader, parley: ParleyId, most: number): Promise<ParleyId[]> {
  const rows = await sql<{ id: ParleyId }[]>`
    with recursive up (id, reply_to_id, depth) as (
      select id, reply_to_id, 0 from parleys where id = ${parley}
      union all
      select p.id, p.reply_to_id, up.depth + 1 from up join parleys p on p.id = up.reply_to_id where up.depth < ${most}
    )
    select id from up where depth > 0 order by depth desc`;
  return rows.map((row) => row.id);
}

/**
 * What answers a parley, and what answers that: each answer stands behind what it answers, older ones first. Hidden replies,
 * and what answers them, only for their own authors.
 */
export async function selectDescendants(
  sql: Reader,
  parley: ParleyId,
  viewer: AccountId | null,
  { most, deepest }: { most: number; deepest: number },
): Promise<ParleyId[]> {
  const isShown = sql`(p.hidden_at is null or p.author_id = ${viewer}::bigint)`;
  const rows = await sql<{ id: ParleyId }[]>`
    with recursive down (id, path) as (
      select p.id, array[p.id] from parleys p where p.reply_to_id = ${parley} and ${isShown}
      union all
      select p.id, down.path || p.id from down join parleys p on p.reply_to_id = down.id
      where array_length(down.path, 1) < ${deepest} and ${isShown}
    )
    select id from down order by path limit ${most}`;
  return rows.map((row) => row.id);
}
