// The statements on posting: who of the named may be named, and all rows of a new parley in one.

import type { AccountId } from '#contract';
import { counting, writeAnnounced, type Reader } from '#platform';
import { countersOf } from './counts.ts';
import type { ParleyRow } from './parleys.sql.ts';
import type { Written } from './words.ts';

export interface Named {
  account_id: AccountId;
  handle: string;
}

/** Those of the named who are here and with whom no block stands, in the order of their ids. */
export async function selectNamed(sql: Reader, author: AccountId, handles: readonly string[]): Promise<Named[]> {
  if (handles.length === 0) return [];
  return sql<Named[]>`
    select a.id as account_id, a.handle
    from handle_claims c join accounts a on a.id = c.account_id
    where c.handle = any(${handles as string[]}) and a.deleted_at is null and a.suspended_at is null
      and not exists (select from blocks b where b.blocker_id = ${author} and b.blocked_id = a.id)
      and not exists (select from blocks b where b.blocked_id = ${author} and b.blocker_id = a.id)
    order by a.id`;
}

/** What is quoted, and whether its author is to be asked. */
export interface Quotation {
  parley: ParleyRow;
  isAsked: boolean;
}

export interface NewParley {
  row: ParleyRow;
  named: readonly Named[];
  written: Pick<Written, 'tags'>;
  quoted: Quotation | null;
}

/** Writes a parley with all that is its own, and announces it. False when its idempotency key was used before. */
export function insertWhole(
  act: { sql: Reader },
  { row, named, written: { tags }, quoted }: NewParley,
  key: string | undefined,
): Promise<boolean> {
  const { id, author_id: author, reply_to_id: parent } = row;
  const isDirect = row.visibility === 'direct';
  const others = { ...(parent && { parent }), ...(quoted && { quoted: quoted.parley.id }) };
  const event = {
    kind: row.out === 'held' ? 'parleys.held' : 'parleys.posted',
    parley: id,
    author,
    ...others,
    isDirect,
    hasNamed: named.length > 0,
  };
  const counters = countersOf({ ...row, quoted_id: quoted && !quoted.isAsked ? quoted.parley.id : null });
  return writeAnnounced(
    act,
    event,
    (tx, announcement) => tx`
      with go as (${
        key === undefined
          ? tx`select 1`
          : tx`
            insert into idempotency_keys (account_id, key, parley_id, created_at)
            values (${row.author_id}, ${key}, ${row.id}, ${row.created_at}) on conflict do nothing returning 1`
      }),
      done as (
        insert into parleys (id, author_id, text, warning, is_sensitive, language, visibility, quote_policy,
          reply_to_id, reply_to_author_id, thread_id, reply_policy, app_name, app_website, created_at, out, review)
        select ${row.id}::bigint, ${row.author_id}::bigint, ${row.text}::text, ${row.warning}::text,
          ${row.is_sensitive}::boolean, ${row.language}::text, ${row.visibility}::text, ${row.quote_policy}::text,
          ${row.reply_to_id}::bigint,
          ${row.reply_to_author_id}::bigint, ${row.thread_id}::bigint,
          ${(row.thread_id === row.id && row.thread_policy) || 'everyone'}::text, ${row.app_name}::text, ${row.app_website}::text,
          ${row.created_at}::timestamptz, ${row.out}::text, ${row.review}::text
        from go
        -- Uses of a tag are counted by author where they are for all to see.
        returning id, case when visibility in ('public', 'unlisted') then author_id end as spoke
      ),
      mentions as (
        insert into parley_mentions (parley_id, account_id)
        select id, unnest(${named.map((one) => one.account_id)}::bigint[]) from done
      ),
      tags as (
        insert into parley_tags (parley_id, tag, written, author_id)
        select id, t.tag, t.written, spoke from done, unnest(${[...tags.keys()]}::text[], ${[...tags.values()]}::text[]) t (tag, written)
      )
      ${counting(tx, counters, 1)}
      ${announcement}`,
  );
}
