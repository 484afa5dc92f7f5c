// The statements on notes, endorsements, and who of those one follows follows somebody.

import type { AccountId, Id, Page } from '#contract';
import { keyset, newestFirst, type Reader, type Tx } from '#platform';
import type { Listed } from '../follows.sql.ts';

export async function upsertNote(tx: Tx, who: AccountId, about: AccountId, words: string, now: Date): Promise<void> {
  await tx`
    insert into account_notes (account_id, about_id, words, updated_at) values (${who}, ${about}, ${words}, ${now})
    on conflict (account_id, about_id) do update set words = excluded.words, updated_at = excluded.updated_at`;
}

export async function deleteNote(tx: Tx, who: AccountId, about: AccountId): Promise<void> {
  await tx`delete from account_notes where account_id = ${who} and about_id = ${about}`;
}

/** Whether it is there now: only whom one follows can be endorsed. To endorse twice is to endorse once. */
export async function insertEndorsement(
  tx: Tx,
  who: AccountId,
  whom: AccountId,
  { id, now }: { id: Id; now: Date },
): Promise<boolean> {
  const rows = await tx`
    insert into endorsements (account_id, endorsed_id, id, created_at)
    select f.follower_id, f.followee_id, ${id}, ${now} from follows f
    where f.follower_id = ${who} and f.followee_id = ${whom}
    on conflict (account_id, endorsed_id) do update set account_id = excluded.account_id returning id`;
  return rows.length > 0;
}

export async function deleteEndorsement(tx: Tx, who: AccountId, whom: AccountId): Promise<void> {
  await tx`delete from endorsements where account_id = ${who} and endorsed_id = ${whom}`;
}

export async function countEndorsements(sql: Reader, who: AccountId): Promise<number> {
  const [row] = await sql<{ n: number }[]>`select count(*)::int as n from endorsements where account_id = ${who}`;
  return row!.n;
}

/** Whom `of` endorses, as `viewer` may see it: nobody suspended, nobody blocked either way. */
export async function selectEndorsements(
  sql: Reader,
  of: AccountId,
  viewer: AccountId | null,
  page: Page,
): Promise<Listed[]> {
  const rows = await sql<Listed[]>`
    select e.id as key, e.endorsed_id as account
    from endorsements e join accounts a on a.id = e.endorsed_id and a.suspended_at is null and a.deleted_at is null
    where e.account_id = ${of}
      and not exists (select from blocks b where b.blocker_id = ${viewer}::bigint and b.blocked_id = e.endorsed_id)
      and not exists (select from blocks b where b.blocked_id = ${viewer}::bigint and b.blocker_id = e.endorsed_id)
      ${keyset(sql, 'e.id', page)}`;
  return newestFirst(page, rows);
}

/** Removes notes and endorsements by and of an account that is going. */
export async function deleteRegardOf(tx: Tx, account: AccountId): Promise<void> {
  await tx`delete from account_notes where account_id = ${account} or about_id = ${account}`;
  await tx`delete from endorsements where account_id = ${account} or endorsed_id = ${account}`;
}

/**
 * Those whom `viewer` follows and who follow each of `whom`, at most `most` each, the viewer's latest follows first. Nobody
 * for who is suspended, blocked either way, or keeps to themselves whom they follow and who follows them; nor anybody who
 * does.
 */
export const selectFamiliar = (
  sql: Reader,
  viewer: AccountId,
  whom: readonly AccountId[],
  most: number,
): Promise<{ whom: AccountId; follower: AccountId }[]> => sql<{ whom: AccountId; follower: AccountId }[]>`
  select a.id as whom, x.follower
  from unnest(${whom as AccountId[]}::bigint[]) wanted (id)
  join accounts a on a.id = wanted.id and a.suspended_at is null and a.deleted_at is null and not a.hides_follows
  cross join lateral (
    select mine.followee_id as follower
    from follows mine
    join follows f on f.follower_id = mine.followee_id and f.followee_id = a.id
    join accounts b on b.id = mine.followee_id and b.suspended_at is null and b.deleted_at is null
      and not b.hides_follows
    where mine.follower_id = ${viewer}
    order by mine.id desc limit ${most}
  ) x
  where not exists (select from blocks k where k.blocker_id = ${viewer} and k.blocked_id = a.id)
    and not exists (select from blocks k where k.blocked_id = ${viewer} and k.blocker_id = a.id)`;
