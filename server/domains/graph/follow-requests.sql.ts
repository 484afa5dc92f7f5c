// The statements on requests to follow a locked account.

import type { AccountId, Page } from '#contract';
import { keyset, newestFirst, type Reader, type Tx } from '#platform';
import type { Listed, NewFollow } from './follows.sql.ts';
import type { FollowOptions } from './options.ts';

/** Whether it was new. */
export async function insertFollowRequest(tx: Tx, wish: NewFollow): Promise<boolean> {
  const rows = await tx`
    insert into follow_requests (followee_id, follower_id, id, shows_echoes, notifies, languages, created_at)
    values (${wish.followee}, ${wish.follower}, ${wish.id}, ${wish.showsEchoes}, ${wish.notifies},
      ${wish.languages}::text[], ${wish.now})
    on conflict do nothing returning id`;
  return rows.length > 0;
}

/** Changes the options that were given, and leaves the others. */
export async function updateFollowRequest(
  tx: Tx,
  who: AccountId,
  whom: AccountId,
  options: FollowOptions,
): Promise<void> {
  await tx`
    update follow_requests set
      shows_echoes = coalesce(${options.showsEchoes ?? null}::boolean, shows_echoes),
      notifies = coalesce(${options.notifies ?? null}::boolean, notifies),
      languages = case when ${options.languages === undefined} then languages else ${options.languages ?? null}::text[] end
    where followee_id = ${whom} and follower_id = ${who}`;
}

/** What was wished, if it was; gone with this. */
export async function deleteFollowRequest(
  tx: Tx,
  follower: AccountId,
  followee: AccountId,
): Promise<{ showsEchoes: boolean; notifies: boolean; languages: string[] | null } | undefined> {
  const [row] = await tx<{ showsEchoes: boolean; notifies: boolean; languages: string[] | null }[]>`
    delete from follow_requests where followee_id = ${followee} and follower_id = ${follower}
    returning shows_echoes as "showsEchoes", notifies, languages`;
  return row;
}

/** Removes up to `most` requests that `account` is part of. */
export async function deleteSomeFollowRequests(tx: Tx, account: AccountId, most: number): Promise<number> {
  const { count } = await tx`
    delete from follow_requests where (followee_id, follower_id) in (
      select followee_id, follower_id from follow_requests
      where follower_id = ${account} or followee_id = ${account} limit ${most})`;
  return count;
}

export async function selectFollowRequests(sql: Reader, followee: AccountId, page: Page): Promise<Listed[]> {
  const rows = await sql<Listed[]>`
    select r.id as key, r.follower_id as account
    from follow_requests r join accounts a on a.id = r.follower_id and a.suspended_at is null and a.deleted_at is null
    where r.followee_id = ${followee} ${keyset(sql, 'r.id', page)}`;
  return newestFirst(page, rows);
}

export async function countFollowRequests(sql: Reader, followee: AccountId): Promise<number> {
  const [row] = await sql<{ n: number }[]>`
    select count(*)::int as n
    from follow_requests r join accounts a on a.id = r.follower_id and a.suspended_at is null and a.deleted_at is null
    where r.followee_id = ${followee}`;
  return row!.n;
}
