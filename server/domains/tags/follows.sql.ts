// The statements on followed hashtags.

import type { AccountId, Id, Page } from '#contract';
import { keyset, newestFirst, type Reader, type Tx } from '#platform';

/** Whether it was new. */
export async function insertTagFollow(
  tx: Tx,
  who: AccountId,
  tag: string,
  at: { id: Id; now: Date },
): Promise<boolean> {
  const rows = await tx`
    insert into tag_follows (account_id, tag, id, created_at) values (${who}, ${tag}, ${at.id}, ${at.now})
    on conflict do nothing returning id`;
  return rows.length > 0;
}

/** Whether there was one. */
export async function deleteTagFollow(tx: Tx, who: AccountId, tag: string): Promise<boolean> {
  const rows = await tx`delete from tag_follows where account_id = ${who} and tag = ${tag} returning id`;
  return rows.length > 0;
}

export async function countTagFollows(sql: Reader, who: AccountId): Promise<number> {
  const [row] = await sql<{ n: number }[]>`select count(*)::int as n from tag_follows where account_id = ${who}`;
  return row!.n;
}

/** One change at a time for an account, so that two at once cannot both be the last that fits. */
export async function lockTags(tx: Tx, who: AccountId): Promise<void> {
  await tx`select pg_advisory_xact_lock(hashtextextended('tags', ${who}::bigint))`;
}

/** What `who` follows, the latest first. */
export async function selectTagFollows(sql: Reader, who: AccountId, page: Page): Promise<{ key: Id; tag: string }[]> {
  const rows = await sql<{ key: Id; tag: string }[]>`
    select f.id as key, f.tag from tag_follows f where f.account_id = ${who} ${keyset(sql, 'f.id', page)}`;
  return newestFirst(page, rows);
}

/** What `who` follows and features of `tags`. */
export const selectBonds = (
  sql: Reader,
  who: AccountId,
  tags: readonly string[],
): Promise<{ tag: string; follows: boolean; features: boolean }[]> =>
  sql<{ tag: string; follows: boolean; features: boolean }[]>`
  select t.tag, f.id is not null as follows, x.id is not null as features
  from unnest(${tags as string[]}::text[]) t (tag)
  left join tag_follows f on f.account_id = ${who} and f.tag = t.tag
  left join featured_tags x on x.account_id = ${who} and x.tag = t.tag`;

/** Forgets what a deleted account followed, showed and used. */
export async function deleteTagsOf(tx: Tx, account: AccountId): Promise<void> {
  await tx`delete from tag_follows where account_id = ${account}`;
  await tx`delete from featured_tags where account_id = ${account}`;
  await tx`delete from tag_uses where author_id = ${account}`;
}
