// The statements that write home entries. What may stand in a home is said once, in `isWanted`, `isTheirs`,
// `isPeaceful` (and its other side, `keptApart`).

import type { AccountId, EchoId, ParleyId } from '#contract';
import { CHANNEL, type Reader, type Tx } from '#platform';

/** How many entries a home keeps. */
export const HOME_CAP = 800;

/** PostgreSQL takes less than 8,000 bytes in one notification. */
const OWNERS_A_WHISPER = 300;

/** Parley `p` is in a language that owner `o` wants of whom they follow. */
const isWanted = (sql: Reader) => sql`(o.languages is null or p.language is null or p.language = any(o.languages))`;

/** Replies only among people owner `o` follows, direct parleys only to who is mentioned. */
const isTheirs = (sql: Reader) => sql`
  (
    p.thread_id = p.id or p.author_id = o.owner_id or p.reply_to_author_id in (o.owner_id, p.author_id)
    or exists (select from follows r where r.follower_id = o.owner_id and r.followee_id = p.reply_to_author_id))
  and (
    p.visibility <> 'direct' or p.author_id = o.owner_id
    or exists (select from parley_mentions m where m.parley_id = p.id and m.account_id = o.owner_id))`;

/** No block stands between owner `o` and the author of parley `p`, and nobody it mentions is blocked: for one owner. */
const isPeaceful = (sql: Reader) => sql`
  not exists (select from blocks b where b.blocker_id = o.owner_id and b.blocked_id = p.author_id)
  and not exists (select from blocks b where b.blocked_id = o.owner_id and b.blocker_id = p.author_id)
  and not exists (
    select from parley_mentions m join blocks b on b.blocked_id = m.account_id
    where m.parley_id = p.id and b.blocker_id = o.owner_id)`;

/** The same for one parley: all whom a block keeps from it, found once instead of asked of each of a thousand owners. */
const keptApart = (sql: Reader, parley: ParleyId) => sql`
  select b.blocker_id from parleys p join blocks b on b.blocked_id = p.author_id where p.id = ${parley}
  union all
  select b.blocked_id from parleys p join blocks b on b.blocker_id = p.author_id where p.id = ${parley}
  union all
  select b.blocker_id from parley_mentions m join blocks b on b.blocked_id = m.account_id where m.parley_id = ${parley}`;

/** Parley `p` comes to owner `o` by a hashtag, and not because they follow who wrote it. */
const isTagged = (sql: Reader) => sql`
  p.visibility = 'public' and p.author_id <> o.owner_id
  and not exists (select from follows r where r.follower_id = o.owner_id and r.followee_id = p.author_id)`;

/** Who reads `account` in an exclusive list, and therefore not at home. */
const readElsewhere = (sql: Reader, account: ReturnType<Reader>) => sql`
  select x.owner_id from list_members x where x.account_id = ${account} and x.is_exclusive`;

/** Owners of homes that an echo may be brought to: not beyond those whom its parley was for. */
const isEchoable = (sql: Reader) => sql`
  (p.visibility in ('public', 'unlisted') or (p.visibility = 'followers' and p.author_id = e.account_id))`;

/** Holds a parley until the transaction ends: who else brings it anywhere waits, and who deletes it. */
export async function lockParleys(tx: Tx, parleys: readonly ParleyId[]): Promise<void> {
  await tx`select from parleys where id = any(${parleys as ParleyId[]}::bigint[]) order by id for no key update`;
}

/** Brings a parley to its author and their followers. */
export const bringParley = (tx: Tx, parley: ParleyId): Promise<void> =>
  bring(
    tx,
    parley,
    tx`
      select o.owner_id, p.id, p.id as parley_id, p.author_id, null::bigint as echoer_id
      from parleys p cross join lateral (
        select h.owner_id, f.languages
        from follows f join homes h on h.owner_id = f.follower_id where f.followee_id = p.author_id
        union all
        select h.owner_id, null from homes h where h.owner_id = p.author_id
      ) o
      where p.id = ${parley} and ${isWanted(tx)} and ${isTheirs(tx)}
        and (o.owner_id = p.author_id or o.owner_id not in (${readElsewhere(tx, tx`p.author_id`)}))
      union all
      select o.owner_id, p.id, p.id, p.author_id, null
      from parleys p cross join lateral (
        select distinct h.owner_id
        from parley_tags t join tag_follows g on g.tag = t.tag join homes h on h.owner_id = g.account_id
        where t.parley_id = p.id
      ) o
      where p.id = ${parley} and ${isTagged(tx)} and o.owner_id not in (${readElsewhere(tx, tx`p.author_id`)})`,
  );

/** Brings an echo to who echoed and their followers. */
export const bringEcho = (tx: Tx, parley: ParleyId, echo: EchoId): Promise<void> =>
  bring(
    tx,
    parley,
    tx`
      select o.owner_id, e.id, p.id as parley_id, p.author_id, e.account_id as echoer_id
      from echoes e join parleys p on p.id = e.parley_id cross join lateral (
        select h.owner_id, f.languages
        from follows f join homes h on h.owner_id = f.follower_id where f.followee_id = e.account_id and f.shows_echoes
        union all
        select h.owner_id, null from homes h where h.owner_id = e.account_id
      ) o
      where e.id = ${echo} and ${isEchoable(tx)} and ${isWanted(tx)}
        and (o.owner_id = e.account_id or o.owner_id not in (${readElsewhere(tx, tx`e.account_id`)}))`,
  );

/**
 * Writes the `candidates` (columns of home_entries) that bring `parley`: where it stands already, what came to be first
 * stays; to the others it is told, by whispers of 'timelines.arrived'. The parley must be held (`lockParleys`).
 */
async function bring(tx: Tx, parley: ParleyId, candidates: ReturnType<Reader>): Promise<void> {
  await tx`
    with candidates as materialized (
      select * from (${candidates}) c where owner_id not in (${keptApart(tx, parley)})
    ),
    standing as materialized (select owner_id from home_entries where parley_id = ${parley}),
    moved as (
      update home_entries x set id = c.id, echoer_id = c.echoer_id
      from candidates c
      where exists (select from standing) and x.parley_id = ${parley} and x.owner_id = c.owner_id and x.id > c.id
    ),
    fresh as (
      insert into home_entries (owner_id, id, parley_id, author_id, echoer_id)
      select owner_id, id, parley_id, author_id, echoer_id from candidates
      where owner_id not in (select owner_id from standing)
      -- Neighbours in the index are written together.
      order by owner_id
      returning *
    )
    select pg_notify(${CHANNEL}, json_build_object(
      'kind', 'timelines.arrived', 'entry', min(id)::text, 'parley', min(parley_id)::text,
      'author', min(author_id)::text, 'echoer', min(echoer_id)::text, 'owners', json_agg(owner_id::text))::text)
    from (select *, (row_number() over () - 1) / ${OWNERS_A_WHISPER} as part from fresh) numbered
    group by part`;
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

/** What `owner`'s home should hold of what `of` (null: everybody followed) wrote and echoed, newest first. */
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
  select id, parley_id, author_id, echoer_id from firsts order by id desc limit ${most}`;
