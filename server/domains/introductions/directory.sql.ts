// The statements that list everybody who wants to be found.

import { mayBeRecommended } from '#accounts';
import type { AccountId } from '#contract';
import type { Reader } from '#platform';

/** Who spoke among so many of the latest parleys is active. */
const LATEST = 20_000;

interface Cut {
  limit: number;
  offset: number;
}

const isListed = (sql: Reader, viewer: AccountId | null) => sql`
  ${mayBeRecommended(sql)} and a.suspended_at is null and a.deleted_at is null
  and not exists (select from blocks b where b.blocker_id = ${viewer}::bigint and b.blocked_id = a.id)
  and not exists (select from blocks b where b.blocker_id = a.id and b.blocked_id = ${viewer}::bigint)
  and not exists (select from mutes m where m.muter_id = ${viewer}::bigint and m.muted_id = a.id
    and (m.expires_at is null or m.expires_at > now()))`;

/** Who came last, first. */
export async function selectNewest(
  sql: Reader,
  viewer: AccountId | null,
  { limit, offset }: Cut,
): Promise<AccountId[]> {
  const rows = await sql<{ id: AccountId }[]>`
    select a.id from accounts a where ${isListed(sql, viewer)} order by a.id desc limit ${limit} offset ${offset}`;
  return rows.map((row) => row.id);
}

/** Who spoke last for all to hear, first. */
export async function selectActive(
  sql: Reader,
  viewer: AccountId | null,
  { limit, offset }: Cut,
): Promise<AccountId[]> {
  const rows = await sql<{ id: AccountId }[]>`
    select a.id from (
      select author_id, max(id) as last from (
        select id, author_id from parleys where visibility = 'public' and reply_to_id is null order by id desc limit ${LATEST}
      ) latest group by author_id
    ) spoke
    join accounts a on a.id = spoke.author_id
    where ${isListed(sql, viewer)} order by spoke.last desc limit ${limit} offset ${offset}`;
  return rows.map((row) => row.id);
}
