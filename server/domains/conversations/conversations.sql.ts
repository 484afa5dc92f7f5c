// The statements on conversations.

import type { AccountId, ConversationId, Id, Page, ParleyId } from '#contract';
import { CHANNEL, keyset, newestFirst, type Reader, type Tx } from '#platform';

export interface ConversationRow {
  id: ConversationId;
  /** What pages. */
  key: Id;
  last: ParleyId;
  isUnread: boolean;
}

const columns = (sql: Reader) => sql`
  c.id, c.last_parley_id as key, c.last_parley_id as last, c.is_unread as "isUnread"`;

/** A page, the latest first, without those whose last word is of whom the viewer mutes or who is blocked either way. */
export async function selectConversations(sql: Reader, who: AccountId, page: Page): Promise<ConversationRow[]> {
  const rows = await sql<ConversationRow[]>`
    select ${columns(sql)} from conversations c
    where c.account_id = ${who}
      and not exists (select from blocks b where b.blocker_id = ${who} and b.blocked_id = c.last_author_id)
      and not exists (select from blocks b where b.blocked_id = ${who} and b.blocker_id = c.last_author_id)
      and not exists (
        select from mutes m where m.muter_id = ${who} and m.muted_id = c.last_author_id
          and (m.expires_at is null or m.expires_at > now()))
      ${keyset(sql, 'c.last_parley_id', page)}`;
  return newestFirst(page, rows);
}

export async function findConversation(
  sql: Reader,
  who: AccountId,
  id: ConversationId,
): Promise<ConversationRow | undefined> {
  const [row] = await sql<ConversationRow[]>`
    select ${columns(sql)} from conversations c where c.account_id = ${who} and c.id = ${id}`;
  return row;
}

/** Whether there is one. */
export async function updateUnread(tx: Tx, who: AccountId, id: ConversationId, isUnread: boolean): Promise<boolean> {
  const rows = await tx`
    update conversations set is_unread = ${isUnread} where account_id = ${who} and id = ${id} returning id`;
  return rows.length > 0;
}

/** Whether there was one. */
export async function deleteConversation(tx: Tx, who: AccountId, id: ConversationId): Promise<boolean> {
  const rows = await tx`delete from conversations where account_id = ${who} and id = ${id} returning id`;
  return rows.length > 0;
}

/**
 * Brings a direct parley to its author and to whom it names, and whispers 'conversations.changed' for each. Later words
 * stand already where they do; what comes twice changes nothing.
 */
export async function bringDirect(tx: Tx, parley: ParleyId): Promise<void> {
  await tx`
    with brought as (
      insert into conversations as c (account_id, thread_id, id, last_parley_id, last_author_id, is_unread)
      select x.account_id, p.thread_id, p.id, p.id, p.author_id, x.account_id <> p.author_id
      from parleys p cross join lateral (
        select p.author_id as account_id
        union select m.account_id from parley_mentions m where m.parley_id = p.id
      ) x
      where p.id = ${parley} and p.visibility = 'direct'
      on conflict (account_id, thread_id) do update
      set last_parley_id = excluded.last_parley_id, last_author_id = excluded.last_author_id,
        is_unread = excluded.is_unread
      where c.last_parley_id < excluded.last_parley_id
      returning c.account_id, c.id
    )
    select pg_notify(${CHANNEL}, json_build_object(
      'kind', 'conversations.changed', 'account', account_id::text, 'conversation', id::text)::text)
    from brought`;
}

/** Where a parley that is gone was the last word, the one before it is; a conversation of which nothing is left goes. */
export async function forgetLast(tx: Tx, parley: ParleyId): Promise<void> {
  await tx`
    update conversations c set last_parley_id = b.id, last_author_id = b.author_id
    from conversations w cross join lateral (
      select p.id, p.author_id from parleys p
      where p.thread_id = w.thread_id and p.visibility = 'direct' and p.id <> ${parley}
        and (p.author_id = w.account_id or exists (
          select from parley_mentions m where m.parley_id = p.id and m.account_id = w.account_id))
      order by p.id desc limit 1
    ) b
    where w.last_parley_id = ${parley} and c.account_id = w.account_id and c.thread_id = w.thread_id`;
  await tx`delete from conversations where last_parley_id = ${parley}`;
}

export async function deleteConversationsOf(tx: Tx, account: AccountId): Promise<void> {
  await tx`delete from conversations where account_id = ${account}`;
}
