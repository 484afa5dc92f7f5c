// The statements on parleys themselves.

import type { AccountId, MediumId, ParleyId, QuotePolicy, ReplyPolicy, Visibility } from '#contract';
import { restrictionsOn, type Jsoned } from '#moderation';
import { countsOf, type Reader, type Tx } from '#platform';
import { sayOf, type Say } from './quotes/quotes.sql.ts';
import type { Standing } from './may-see.ts';

export interface ParleyRow {
  id: ParleyId;
  author_id: AccountId;
  text: string;
  warning: string;
  is_sensitive: boolean;
  language: string | null;
  visibility: Visibility;
  quote_policy: QuotePolicy;
  reply_to_id: ParleyId | null;
  reply_to_author_id: AccountId | null;
  thread_id: ParleyId;
  /** Of the thread's first parley: who may reply, and whose it is. Null when that is gone. */
  thread_policy: ReplyPolicy | null;
  thread_author_id: AccountId | null;
  /** Since when whoever began the thread hides this reply. */
  hidden_at: Date | null;
  /** What was decided of it, or of what it shows; read by readRestrictions. */
  restrictions: Jsoned[] | null;
  /** 'held': it was never shown; 'hidden': it was taken out of everybody's sight. Follows the restrictions by a moment. */
  out: 'held' | 'hidden' | null;
  /** Of a reply: the owner of its thread has not let it stand. */
  review: 'pending' | 'denied' | 'muted' | null;
  app_name: string | null;
  app_website: string | null;
  created_at: Date;
  edited_at: Date | null;
}

const columns = (sql: Reader) => sql`
  p.id, p.author_id, p.text, p.warning, p.is_sensitive, p.language, p.visibility, p.quote_policy, p.reply_to_id,
  p.reply_to_author_id, p.thread_id, p.app_name, p.app_website, p.created_at, p.edited_at, p.hidden_at, p.out, p.review,
  ${restrictionsOn(sql, sql`array[p.id] || array(select m.media_id from parley_media m where m.parley_id = p.id)`)} as restrictions,
  case when p.thread_id = p.id then p.reply_policy
    else (select t.reply_policy from parleys t where t.id = p.thread_id) end as thread_policy,
  case when p.thread_id = p.id then p.author_id
    else (select t.author_id from parleys t where t.id = p.thread_id) end as thread_author_id`;

/** A parley's row with what hangs on it. */
export interface WholeRow extends ParleyRow {
  mentions: { account_id: AccountId; handle: string }[];
  tags: { tag: string; written: string }[];
  /** In the order they are shown. */
  media_ids: MediumId[];
  has_poll: boolean;
  /** What it shows of somebody's; what is quoted may be gone. */
  quote: { quoted_id: ParleyId; say: Say } | null;
  /** Whom the first parley of a thread names in which not everybody may reply. */
  thread_named: AccountId[];
  counts: Record<string, number>;
}

export const selectWholeParleys = (sql: Reader, ids: readonly ParleyId[]): Promise<WholeRow[]> => sql<WholeRow[]>`
  select ${columns(sql)},
    coalesce((
      select json_agg(json_build_object('account_id', m.account_id::text, 'handle', a.handle) order by m.account_id)
      from parley_mentions m join accounts a on a.id = m.account_id and a.deleted_at is null
      where m.parley_id = p.id), '[]') as mentions,
    coalesce((
      select json_agg(json_build_object('tag', t.tag, 'written', t.written) order by t.tag)
      from parley_tags t where t.parley_id = p.id), '[]') as tags,
    array(select media_id from parley_media i where i.parley_id = p.id order by i.position) as media_ids,
    exists (select from polls o where o.parley_id = p.id) as has_poll,
    (select json_build_object('quoted_id', q.quoted_id::text, 'say', ${sayOf(sql)})
      from quotes q where q.parley_id = p.id) as quote,
    array(
      select m.account_id::text from parleys t join parley_mentions m on m.parley_id = t.id
      where t.id = p.thread_id and t.reply_policy <> 'everyone') as thread_named,
    ${countsOf(sql, 'p.id')} as counts
  from parleys p where p.id = any(${ids as ParleyId[]}::bigint[])`;

export const selectParleys = (sql: Reader, ids: readonly ParleyId[]): Promise<ParleyRow[]> =>
  sql<ParleyRow[]>`select ${columns(sql)} from parleys p where p.id = any(${ids as ParleyId[]}::bigint[])`;

type Known = Omit<Standing, 'visibility' | 'isAuthor' | 'isHidden' | 'isAwaited'>;

/** Parleys with all that the rule who may see them needs to know. */
export const selectStandings = (
  sql: Reader,
  viewer: AccountId | null,
  ids: readonly ParleyId[],
): Promise<(ParleyRow & Known)[]> =>
  sql<(ParleyRow & Known)[]>`
  select ${columns(sql)},
    not exists (
      select from accounts a where a.id = p.author_id and a.suspended_at is null and a.deleted_at is null
    ) as "isAuthorAway",
    exists (
      select from follows f where f.follower_id = ${viewer}::bigint and f.followee_id = p.author_id) as "isFollower",
    exists (
      select from parley_mentions m where m.parley_id = p.id and m.account_id = ${viewer}::bigint) as "isMentioned",
    exists (select from blocks b where b.blocker_id = ${viewer}::bigint and b.blocked_id = p.author_id)
      or exists (select from blocks b where b.blocked_id = ${viewer}::bigint and b.blocker_id = p.author_id)
      as "isBlockedEitherWay"
  from parleys p where p.id = any(${ids as ParleyId[]}::bigint[])`;

/** Holds the row until the transaction ends, so that two edits, or an edit and a deletion, come one after the other. */
export async function lockParley(tx: Tx, id: ParleyId): Promise<ParleyRow | undefined> {
  const [row] = await tx<ParleyRow[]>`select ${columns(tx)} from parleys p where p.id = ${id} for update`;
  return row;
}

export type Words = Pick<ParleyRow, 'text' | 'warning' | 'is_sensitive' | 'language'>;

export async function updateWords(tx: Tx, id: ParleyId, words: Words, editedAt: Date): Promise<void> {
  await tx`
    update parleys set text = ${words.text}, warning = ${words.warning}, is_sensitive = ${words.is_sensitive},
      language = ${words.language}, edited_at = ${editedAt}
    where id = ${id}`;
}

export async function deleteParley(tx: Tx, id: ParleyId): Promise<void> {
  await tx`delete from parleys where id = ${id}`;
}

/** Replies to what is gone become replies to nothing, a batch at a time. Returns those that were in it. */
export const updateOrphans = (
  tx: Tx,
  gone: ParleyId,
  most: number,
): Promise<{ parley: ParleyId; author: AccountId }[]> => tx<{ parley: ParleyId; author: AccountId }[]>`
  update parleys set reply_to_id = null, reply_to_author_id = null
  where id in (select id from parleys where reply_to_id = ${gone} limit ${most})
  returning id as parley, author_id as author`;

export async function selectSomeOfAuthor(sql: Reader, author: AccountId, most: number): Promise<ParleyId[]> {
  const rows = await sql<{ id: ParleyId }[]>`select id from parleys where author_id = ${author} limit ${most}`;
  return rows.map((row) => row.id);
}

/** Whom each of `parleys` names, with their handles. */
export const selectMentions = (sql: Reader, parleys: readonly ParleyId[]): Promise<MentionRow[]> => sql<MentionRow[]>`
  select m.parley_id, m.account_id, a.handle
  from parley_mentions m join accounts a on a.id = m.account_id and a.deleted_at is null
  where m.parley_id = any(${parleys as ParleyId[]}::bigint[])`;

export interface MentionRow {
  parley_id: ParleyId;
  account_id: AccountId;
  handle: string;
}

/** Makes the mentions of `parley` exactly `accounts`; returns those that are new. */
export async function replaceMentions(tx: Tx, parley: ParleyId, accounts: readonly AccountId[]): Promise<AccountId[]> {
  await tx`delete from parley_mentions where parley_id = ${parley} and account_id <> all(${accounts as AccountId[]}::bigint[])`;
  const rows = await tx<{ account_id: AccountId }[]>`
    insert into parley_mentions (parley_id, account_id)
    select ${parley}, unnest(${accounts as AccountId[]}::bigint[]) on conflict do nothing returning account_id`;
  return rows.map((row) => row.account_id);
}

export async function replaceTags(tx: Tx, parley: ParleyId, tags: ReadonlyMap<string, string>): Promise<void> {
  await tx`delete from parley_tags where parley_id = ${parley} and tag <> all(${[...tags.keys()]}::text[])`;
  await insertTags(tx, parley, tags);
}

export async function insertTags(tx: Tx, parley: ParleyId, tags: ReadonlyMap<string, string>): Promise<void> {
  await tx`
    insert into parley_tags (parley_id, tag, written, author_id)
    select ${parley}, t.tag, t.written,
      (select author_id from parleys where id = ${parley} and visibility in ('public', 'unlisted'))
    from unnest(${[...tags.keys()]}::text[], ${[...tags.values()]}::text[]) t(tag, written)
    on conflict (tag, parley_id) do update set written = excluded.written`;
}

/** What belongs to a parley alone and goes with it in the same transaction. */
export async function deleteParts(tx: Tx, parley: ParleyId): Promise<void> {
  await tx`delete from parley_mentions where parley_id = ${parley}`;
  await tx`delete from parley_tags where parley_id = ${parley}`;
  await tx`delete from parley_media where parley_id = ${parley}`;
  await tx`delete from parley_edits where parley_id = ${parley}`;
}
