// The statements on follows.

import type { AccountId, Id, Page } from '#contract';
import { keyset, newestFirst, type Reader, type Tx } from '#platform';
import type { FollowOptions } from './options.ts';

export interface NewFollow {
  follower: AccountId;
  followee: AccountId;
  id: Id;
  showsEchoes: boolean;
  notifies: boolean;
  languages: string[] | null;
  now: Date;
}

/** Whether it was new. */
export async function insertFollow(tx: Tx, follow: NewFollow): Promise<boolean> {
  const rows = await tx`
    insert into follows (follower_id, followee_id, id, shows_echoes, notifies, languages, created_at)
    values (${follow.follower}, ${follow.followee}, ${follow.id}, ${follow.showsEchoes}, ${follow.notifies},
      ${follow.languages}::text[], ${follow.now})
    on conflict do nothing returning id`;
  return rows.length > 0;
}

/** Changes the options that were given, and leaves the others. */
export async function updateFollow(tx: Tx, who: AccountId, whom: AccountId, options: FollowOptions): Promise<void> {
  await tx`
    update follows set
      shows_echoes = coalesce(${options.showsEchoes ?? null}::boolean, shows_echoes),
      notifies = coalesce(${options.notifies ?? null}::boolean, notifies),
      languages = case when ${options.languages === undefined} then languages else ${options.languages ?? null}::text[] end
    where follower_id = ${who} and followee_id = ${whom}`;
}

/** Whether there was one. */
export async function deleteFollow(tx: Tx, follower: AccountId, followee: AccountId): Promise<boolean> {
  const rows = await tx`
    delete from follows where follower_id = ${follower} and followee_id = ${followee} returning id`;
  return rows.length > 0;
}

/** Removes up to `most` follows that `account` is part of. */
export async function deleteSomeFollows(
  tx: Tx,
  account: AccountId,
  most: number,
): Promise<{ follower: AccountId; followee: AccountId }[]> {
  return tx<{ follower: AccountId; followee: AccountId }[]>`
    delete from follows where (follower_id, followee_id) in (
      select follower_id, followee_id from follows
      where follower_id = ${account} or followee_id = ${account} limit ${most}
    ) returning follower_id as follower, followee_id as followee`;
}

/** One line of a list of accounts: `key` pages, `account` is who it is. */
export interface Listed {
  key: Id;
  account: AccountId;
}

/** Who follows `of`, as `viewer` may see it: nobody suspended, nobody blocked either way. */
export async function selectFollowers(
  sql: Reader,
  of: AccountId,
  viewer: AccountId | null,
  page: Page,
): Promise<Listed[]> {
  const rows = await sql<Listed[]>`
    select f.id as key, f.follower_id as account
    from follows f join accounts a on a.id = f.follower_id and a.suspended_at is null and a.deleted_at is null
    where f.followee_id = ${of} ${unblocked(sql, viewer, 'f.follower_id')}
    ${keyset(sql, 'f.id', page)}`;
  return newestFirst(page, rows);
}

/** Whom `of` follows, as `viewer` may see it. */
export async function selectFollowing(
  sql: Reader,
  of: AccountId,
  viewer: AccountId | null,
  page: Page,
): Promise<Listed[]> {
  const rows = await sql<Listed[]>`
    select f.id as key, f.followee_id as account
    from follows f join accounts a on a.id = f.followee_id and a.suspended_at is null and a.deleted_at is null
    where f.follower_id = ${of} ${unblocked(sql, viewer, 'f.followee_id')}
    ${keyset(sql, 'f.id', page)}`;
  return newestFirst(page, rows);
}

function unblocked(sql: Reader, viewer: AccountId | null, column: string) {
  if (viewer === null) return sql``;
  return sql`
    and not exists (select from blocks b where b.blocker_id = ${viewer} and b.blocked_id = ${sql(column)})
    and not exists (select from blocks b where b.blocked_id = ${viewer} and b.blocker_id = ${sql(column)})`;
}

/** Those of `candidates` who follow `whom`. */
export async function followersAmong(
  sql: Reader,
  whom: AccountId,
  candidates: readonly AccountId[],
): Promise<Set<AccountId>> {
  const rows = await sql<{ id: AccountId }[]>`
    select follower_id as id from follows
    where followee_id = ${whom} and follower_id = any(${candidates as AccountId[]}::bigint[])`;
  return new Set(rows.map((row) => row.id));
}
