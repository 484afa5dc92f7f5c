// The statements that build a home from follows and parleys, or bring into one what a single followed account said.

import type { AccountId, ParleyId } from '#contract';
import type { Tx } from '#platform';
import { isEchoable, isPeaceful, isTagged, isTheirs, isWanted } from './rules.sql.ts';

/** How many entries a home keeps. */
export const HOME_CAP = 800;

/** Holds parleys until the transaction ends: who else brings one of them anywhere waits, and who deletes it. */
async function lockParleys(tx: Tx, parleys: readonly ParleyId[]): Promise<void> {
  await tx`select from parleys where id = any(${parleys as ParleyId[]}::bigint[]) order by id for no key update`;
}

/**
 * Gathers what `owner`'s home should hold, newest first, and writes what it lacks. The home must be held (`lockHome`).
 *
 * @param of only what this one account wrote and echoed; null for everybody the owner follows, and the owner.
 * @param most how many entries, in all. Of one account at least 40 are looked at, so that quiet ones are not lost.
 */
export async function gatherEntries(tx: Tx, owner: AccountId, of: AccountId | null, most: number): Promise<void> {
  const found = await findEntries(tx, owner, of, most);
  // Held before the home is read: an echo that is being brought meanwhile is either in it by then, or waits for us.
  await lockParleys(
    tx,
    found.map((entry) => entry.parley_id),
  );
  await tx`
    insert into home_entries (owner_id, id, parley_id, author_id, echoer_id)
    select ${owner}, f.id, f.parley_id, f.author_id, f.echoer_id
    from unnest(
      ${found.map((entry) => entry.id)}::bigint[], ${found.map((entry) => entry.parley_id)}::bigint[],
      ${found.map((entry) => entry.author_id)}::bigint[], ${found.map((entry) => entry.echoer_id)}::bigint[]
    ) f (id, parley_id, author_id, echoer_id)
    where f.parley_id not in (select parley_id from home_entries where owner_id = ${owner})
      and exists (select from parleys p where p.id = f.parley_id)
    on conflict do nothing`;
}

interface Found {
  id: string;
  parley_id: ParleyId;
  author_id: AccountId;
  echoer_id: AccountId | null;
}

/** What `owner`'s home should hold, and is not merged, of what `of` (null: everybody followed) wrote and echoed, newest first. */
const findEntries = (tx: Tx, owner: AccountId, of: AccountId | null, most: number): Promise<Found[]> => tx<Found[]>`
  with sources as materialized (
    select ${owner}::bigint as owner_id, followee_id as account_id, shows_echoes, languages
    from follows where follower_id = ${owner} and (${of}::bigint is null or followee_id = ${of})
      and not exists (
        select from list_members x where x.owner_id = ${owner} and x.account_id = followee_id and x.is_exclusive)
    union all
    select ${owner}::bigint, ${owner}::bigint, true, null where ${of}::bigint is null
  ),
  share as materialized (select greatest(40, 2 * ${most}::int / greatest(1, count(*)))::int as n from sources),
  found as (
    select p.id, p.id as parley_id, p.author_id, null::bigint as echoer_id
    from sources o cross join lateral (
      select * from parleys where author_id = o.account_id order by id desc limit (select n from share)
    ) p
    where ${isWanted(tx)} and ${isTheirs(tx)} and ${isPeaceful(tx)}
    union all
    select e.id, p.id, p.author_id, e.account_id
    from sources o cross join lateral (
      select * from echoes where account_id = o.account_id order by id desc limit (select n from share)
    ) e join parleys p on p.id = e.parley_id
    where o.shows_echoes and ${isEchoable(tx)} and ${isWanted(tx)} and ${isPeaceful(tx)}
    union all
    select p.id, p.id, p.author_id, null
    from (select ${owner}::bigint as owner_id) o
    join tag_follows g on g.account_id = o.owner_id
    cross join lateral (
      select parley_id from parley_tags where tag = g.tag order by parley_id desc limit (select n from share)
    ) t join parleys p on p.id = t.parley_id
    where ${of}::bigint is null and ${isTagged(tx)} and ${isPeaceful(tx)} and not exists (
      select from list_members x where x.owner_id = ${owner} and x.account_id = p.author_id and x.is_exclusive)
  ),
  firsts as (select distinct on (parley_id) * from found order by parley_id, id)
  select x.id, x.parley_id, x.author_id, x.echoer_id from firsts x
  -- What is merged on reading need not be written.
  where not exists (
    select from loud_entries l join follows f on f.follower_id = ${owner} and f.followee_id = l.bringer_id
    where l.bringer_id = coalesce(x.echoer_id, x.author_id) and l.id = x.id)
  order by x.id desc limit ${most}`;
