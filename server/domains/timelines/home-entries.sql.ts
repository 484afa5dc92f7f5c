// The statements that write home entries. What may stand in a home is said once, in `fits` and `isHeard`.

import type { AccountId, EchoId, ParleyId } from '#contract';
import type { Reader, Tx } from '#platform';

/** How many entries a home keeps. */
export const HOME_CAP = 800;

/** Whose home an entry was brought into, and who wrote the parley. */
export interface Arrival {
  owner: AccountId;
  author: AccountId;
  /** False where an earlier echo has only taken the place of a later one: nothing to tell anybody. */
  isNew: boolean;
}

/** No block stands between owner `o` and the author of parley `p`, the language is wanted, nobody mentioned is blocked. */
const isHeard = (sql: Reader) => sql`
  (o.languages is null or p.language is null or p.language = any(o.languages))
  and not exists (select from blocks b where b.blocker_id = o.owner_id and b.blocked_id = p.author_id)
  and not exists (select from blocks b where b.blocked_id = o.owner_id and b.blocker_id = p.author_id)
  and not exists (
    select from parley_mentions m join blocks b on b.blocked_id = m.account_id
    where m.parley_id = p.id and b.blocker_id = o.owner_id)`;

/** What `isHeard` says, and: replies only among people the owner follows, direct parleys only to who is mentioned. */
const fits = (sql: Reader) => sql`
  ${isHeard(sql)}
  and (
    p.thread_id = p.id or p.author_id = o.owner_id or p.reply_to_author_id in (o.owner_id, p.author_id)
    or exists (select from follows r where r.follower_id = o.owner_id and r.followee_id = p.reply_to_author_id))
  and (
    p.visibility <> 'direct' or p.author_id = o.owner_id
    or exists (select from parley_mentions m where m.parley_id = p.id and m.account_id = o.owner_id))`;

/** Owners of homes that an echo may be brought to: not beyond those whom its parley was for. */
const isEchoable = (sql: Reader) => sql`
  (p.visibility in ('public', 'unlisted') or (p.visibility = 'followers' and p.author_id = e.account_id))`;

/** Workers fan out side by side: whatever order they come in, what came to be first brings the parley. */
const firstStays = (sql: Reader) => sql`
  on conflict (owner_id, parley_id) do update set id = excluded.id, echoer_id = excluded.echoer_id
  where home_entries.id > excluded.id
  returning owner_id as owner, author_id as author, xmax = 0 as "isNew"`;

export async function insertParleyEntries(tx: Tx, parley: ParleyId): Promise<Arrival[]> {
  return tx<Arrival[]>`
    insert into home_entries (owner_id, id, parley_id, author_id, echoer_id)
    select o.owner_id, p.id, p.id, p.author_id, null
    from parleys p cross join lateral (
      select h.owner_id, f.languages
      from follows f join homes h on h.owner_id = f.follower_id where f.followee_id = p.author_id
      union all
      select h.owner_id, null from homes h where h.owner_id = p.author_id
    ) o
    where p.id = ${parley} and ${fits(tx)}
    order by o.owner_id
    for key share of p
    ${firstStays(tx)}`;
}

export async function insertEchoEntries(tx: Tx, echo: EchoId): Promise<Arrival[]> {
  return tx<Arrival[]>`
    insert into home_entries (owner_id, id, parley_id, author_id, echoer_id)
    select o.owner_id, e.id, p.id, p.author_id, e.account_id
    from echoes e join parleys p on p.id = e.parley_id cross join lateral (
      select h.owner_id, f.languages
      from follows f join homes h on h.owner_id = f.follower_id where f.followee_id = e.account_id and f.shows_echoes
      union all
      select h.owner_id, null from homes h where h.owner_id = e.account_id
    ) o
    where e.id = ${echo} and ${isEchoable(tx)} and ${isHeard(tx)}
    order by o.owner_id
    for key share of e, p
    ${firstStays(tx)}`;
}

/**
 * Gathers what `owner`'s home should hold, newest first, and writes what it lacks.
 *
 * @param of only what this one account wrote and echoed; null for everybody the owner follows, and the owner.
 * @param most how many entries, in all. Of one account at least 40 are looked at, so that quiet ones are not lost.
 */
export async function gatherEntries(tx: Tx, owner: AccountId, of: AccountId | null, most: number): Promise<void> {
  await tx`
    with sources as materialized (
      select ${owner}::bigint as owner_id, followee_id as account_id, shows_echoes, languages
      from follows where follower_id = ${owner} and (${of}::bigint is null or followee_id = ${of})
      union all
      select ${owner}::bigint, ${owner}::bigint, true, null where ${of}::bigint is null
    ),
    share as materialized (select greatest(40, 2 * ${most}::int / greatest(1, count(*)))::int as n from sources),
    found as (
      select p.id, p.id as parley_id, p.author_id, null::bigint as echoer_id
      from sources o cross join lateral (
        select * from parleys where author_id = o.account_id order by id desc limit (select n from share)
      ) p
      where ${fits(tx)}
      union all
      select e.id, p.id, p.author_id, e.account_id
      from sources o cross join lateral (
        select * from echoes where account_id = o.account_id order by id desc limit (select n from share)
      ) e join parleys p on p.id = e.parley_id
      where o.shows_echoes and ${isEchoable(tx)} and ${isHeard(tx)}
    ),
    firsts as (select distinct on (parley_id) * from found order by parley_id, id)
    insert into home_entries (owner_id, id, parley_id, author_id, echoer_id)
    select ${owner}, id, parley_id, author_id, echoer_id from firsts order by id desc limit ${most}
    on conflict do nothing`;
}

/** Removes a deleted parley from every home. */
export async function deleteEntriesOfParley(tx: Tx, parley: ParleyId): Promise<void> {
  await tx`delete from home_entries where parley_id = ${parley}`;
}

/** Removes what an echo brought that was taken back. */
export async function deleteEntriesOfEcho(tx: Tx, parley: ParleyId, echo: EchoId): Promise<void> {
  await tx`delete from home_entries where parley_id = ${parley} and id = ${echo}`;
}

/** Removes from a home what came by following `account`: what it wrote, unless somebody else's echo brought it, and echoed. */
export async function deleteEntriesFrom(tx: Tx, owner: AccountId, account: AccountId): Promise<void> {
  await tx`
    delete from home_entries
    where owner_id = ${owner} and (echoer_id = ${account} or (author_id = ${account} and echoer_id is null))`;
}

/** Removes from a home all that `account` wrote or echoed. */
export async function deleteEntriesWith(tx: Tx, owner: AccountId, account: AccountId): Promise<void> {
  await tx`delete from home_entries where owner_id = ${owner} and (echoer_id = ${account} or author_id = ${account})`;
}

/** Removes from every home all that a deleted account wrote or echoed. Reads the whole table: rare, and by no one's wait. */
export async function deleteEntriesEverywhere(tx: Tx, account: AccountId): Promise<void> {
  await tx`delete from home_entries where author_id = ${account} or echoer_id = ${account}`;
}

/** Cuts the homes of `owners` to their newest entries. */
export async function trimHomes(tx: Tx, owners: readonly AccountId[]): Promise<void> {
  await tx`
    delete from home_entries e
    using unnest(${owners as AccountId[]}::bigint[]) o (id) cross join lateral (
      select id from home_entries where owner_id = o.id order by id desc offset ${HOME_CAP - 1} limit 1
    ) last_kept
    where e.owner_id = o.id and e.id < last_kept.id`;
}
