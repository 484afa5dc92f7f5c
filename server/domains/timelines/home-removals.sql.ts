// The statements that take entries out of homes: what is gone, what its owner wants no longer, what is beyond the cap.

import type { AccountId, EchoId, ParleyId } from '#contract';
import type { Tx } from '#platform';
import { HOME_CAP } from './gathering.sql.ts';

/** Removes a deleted parley from every home. */
export async function deleteEntriesOfParley(tx: Tx, parley: ParleyId): Promise<void> {
  await tx`delete from home_entries where parley_id = ${parley}`;
}

/** Removes what an echo brought that was taken back. */
export async function deleteEntriesOfEcho(tx: Tx, parley: ParleyId, echo: EchoId): Promise<void> {
  await tx`delete from home_entries where parley_id = ${parley} and id = ${echo}`;
}

/**
 * Removes from a home what came by following `account`: what it wrote, unless somebody else's echo or a followed hashtag
 * brings it, and echoed.
 */
export async function deleteEntriesFrom(tx: Tx, owner: AccountId, account: AccountId): Promise<void> {
  await tx`
    delete from home_entries e
    where e.owner_id = ${owner} and (e.echoer_id = ${account} or (e.author_id = ${account} and e.echoer_id is null
      and not exists (
        select from tag_follows g join parley_tags t on t.tag = g.tag join parleys p on p.id = t.parley_id
        where g.account_id = ${owner} and t.parley_id = e.parley_id and p.visibility = 'public')))`;
}

/** Removes from a home what only the hashtag `tag` brought, which its owner follows no longer. */
export async function deleteEntriesTagged(tx: Tx, owner: AccountId, tag: string): Promise<void> {
  await tx`
    delete from home_entries e using parley_tags t
    where e.owner_id = ${owner} and e.echoer_id is null and e.author_id <> ${owner}
      and t.parley_id = e.parley_id and t.tag = ${tag}
      and not exists (select from follows r where r.follower_id = ${owner} and r.followee_id = e.author_id)
      and not exists (
        select from parley_tags o join tag_follows g on g.tag = o.tag and g.account_id = ${owner}
        where o.parley_id = e.parley_id)`;
}

/** Removes from a home what came by following those whom its owner reads in an exclusive list. */
export async function deleteEntriesReadElsewhere(tx: Tx, owner: AccountId): Promise<void> {
  await tx`
    delete from home_entries e
    where e.owner_id = ${owner} and coalesce(e.echoer_id, e.author_id) <> ${owner} and exists (
      select from list_members x
      where x.owner_id = ${owner} and x.is_exclusive and x.account_id = coalesce(e.echoer_id, e.author_id))`;
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
