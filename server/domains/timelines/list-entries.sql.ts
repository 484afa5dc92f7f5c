// What stands in a list, said once for reading and for streaming: what members wrote and echoed, as far as the owner may see
// it and wants it. `o` is the owner and their list: owner_id, list_id, replies_policy; `m` the member: follows, languages.

import type { AccountId, EchoId, ListId, Page, ParleyId, RepliesPolicy } from '#contract';
import { keyset, newestFirst, type Reader } from '#platform';
import type { Entry } from './home-page.sql.ts';

/** Parley `p` of member `m` is for the owner's eyes, and in a language they want. Direct parleys stand in no list. */
const isForOwner = (sql: Reader) => sql`
  (p.visibility in ('public', 'unlisted') or (p.visibility = 'followers' and (m.follows or p.author_id = o.owner_id)))
  and (m.languages is null or p.language is null or p.language = any(m.languages))`;

/** A reply is to its own author, to the owner, or to whom the list's policy wants. */
const isWantedReply = (sql: Reader) => sql`
  (p.thread_id = p.id or p.reply_to_author_id in (p.author_id, o.owner_id)
   or (o.replies_policy = 'list' and exists (
     select from list_members r
     where r.owner_id = o.owner_id and r.list_id = o.list_id and r.account_id = p.reply_to_author_id))
   or (o.replies_policy = 'followed' and exists (
     select from follows r where r.follower_id = o.owner_id and r.followee_id = p.reply_to_author_id)))`;

/** An echo goes no further than its parley. */
const isEchoable = (sql: Reader) => sql`
  m.shows_echoes
  and (p.visibility in ('public', 'unlisted') or (p.visibility = 'followers' and p.author_id = m.account_id and m.follows))
  and (m.languages is null or p.language is null or p.language = any(m.languages))`;

/** Nobody it mentions is blocked by the owner. */
const mentionsNobodyBlocked = (sql: Reader) => sql`
  not exists (
    select from parley_mentions n join blocks b on b.blocked_id = n.account_id
    where n.parley_id = p.id and b.blocker_id = o.owner_id)`;

/** Whom the owner mutes, and who is blocked either way. */
const apartFrom = (sql: Reader, owner: AccountId) => sql`
  select blocked_id as id from blocks where blocker_id = ${owner}
  union all select blocker_id from blocks where blocked_id = ${owner}
  union all select muted_id from mutes where muter_id = ${owner} and (expires_at is null or expires_at > now())`;

/** A page of a list, newest first. What several members echo within a page stands in it once, brought by the first. */
export async function selectList(
  sql: Reader,
  owner: AccountId,
  list: { id: ListId; replies_policy: RepliesPolicy },
  page: Page,
): Promise<Entry[]> {
  const direction = page.isUpward ? sql`asc` : sql`desc`;
  const rows = await sql<Entry[]>`
    with o as materialized (
      select ${owner}::bigint as owner_id, ${list.id}::bigint as list_id, ${list.replies_policy}::text as replies_policy),
    apart as materialized (${apartFrom(sql, owner)}),
    m as materialized (
      select x.account_id, f.id is not null as follows, coalesce(f.shows_echoes, true) as shows_echoes, f.languages
      from list_members x left join follows f on f.follower_id = x.owner_id and f.followee_id = x.account_id
      where x.owner_id = ${owner} and x.list_id = ${list.id} and x.account_id not in (select id from apart)),
    found as (
      (select said.* from o cross join m cross join lateral (
        select p.id, p.id as parley_id, null::bigint as echoer_id from parleys p
        where p.author_id = m.account_id and ${isForOwner(sql)} and ${isWantedReply(sql)} and ${mentionsNobodyBlocked(sql)}
        ${keyset(sql, 'p.id', page)}) said)
      union all
      (select passed.* from o cross join m cross join lateral (
        select e.id, p.id as parley_id, e.account_id as echoer_id from echoes e join parleys p on p.id = e.parley_id
        where e.account_id = m.account_id and ${isEchoable(sql)} and ${mentionsNobodyBlocked(sql)}
          and p.author_id not in (select id from apart) and p.author_id not in (select account_id from m)
        ${keyset(sql, 'e.id', page)}) passed)
      order by id ${direction} limit ${page.limit}
    ),
    firsts as (select distinct on (parley_id) * from found order by parley_id, id)
    select id, parley_id as "parleyId", echoer_id as "echoerId" from firsts order by id ${direction}`;
  return newestFirst(page, rows);
}

/** Which of `lists` an entry (a parley, or an echo of it) stands in, with their owners. For events that many hear at once. */
export async function selectListsShowing(
  sql: Reader,
  lists: readonly ListId[],
  parley: ParleyId,
  echo: EchoId | null,
): Promise<{ owner: AccountId; list: ListId }[]> {
  const by = echo === null ? sql`p.author_id` : sql`(select e.account_id from echoes e where e.id = ${echo})`;
  return sql<{ owner: AccountId; list: ListId }[]>`
    select o.owner_id as owner, o.list_id as list
    from parleys p
    join lateral (
      select x.owner_id, x.list_id, x.account_id, f.id is not null as follows,
        coalesce(f.shows_echoes, true) as shows_echoes, f.languages
      from list_members x left join follows f on f.follower_id = x.owner_id and f.followee_id = x.account_id
      where x.account_id = ${by} and x.list_id = any(${lists as ListId[]}::bigint[])
    ) m on true
    join lateral (
      select l.account_id as owner_id, l.id as list_id, l.replies_policy from lists l
      where l.account_id = m.owner_id and l.id = m.list_id
    ) o on true
    where p.id = ${parley} and ${mentionsNobodyBlocked(sql)}
      and ${
        echo === null
          ? sql`${isForOwner(sql)} and ${isWantedReply(sql)}`
          : sql`${isEchoable(sql)} and not exists (
              select from list_members a
              where a.owner_id = o.owner_id and a.list_id = o.list_id and a.account_id = p.author_id)`
      }
      and not exists (select from blocks b where b.blocker_id = o.owner_id and b.blocked_id in (p.author_id, m.account_id))
      and not exists (select from blocks b where b.blocked_id = o.owner_id and b.blocker_id in (p.author_id, m.account_id))
      and not exists (
        select from mutes u where u.muter_id = o.owner_id and u.muted_id in (p.author_id, m.account_id)
          and (u.expires_at is null or u.expires_at > now()))`;
}
