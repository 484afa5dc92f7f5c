// The statements that bring a new parley or echo into homes: one writes the rows of all who get it.

import type { EchoId, ParleyId } from '#contract';
import { CHANNEL, type Reader, type Tx } from '#platform';
import { isEchoable, isLoudlyThere, isTagged, isTheirs, isWanted, keptApart, readElsewhere } from './rules.sql.ts';

/** PostgreSQL takes less than 8,000 bytes in one notification. */
export const OWNERS_A_WHISPER = 300;

/** Who is looked at: all who follow, those who also follow whom it answers, those it mentions, or nobody but its author. */
export type Reach = 'followers' | 'of-both' | 'mentioned' | 'author';

/** Followers of parley `p`'s author with homes, and which languages they want of them, as far as `reach` goes. */
function followersIn(sql: Reader, reach: Exclude<Reach, 'author'>) {
  const who = {
    followers: sql`follows f`,
    // Somebody loud answers somebody quiet: few need be looked at.
    'of-both': sql`(
      select r.follower_id as id from follows r where r.followee_id = p.reply_to_author_id union select p.reply_to_author_id
      ) near join follows f on f.follower_id = near.id`,
    mentioned: sql`parley_mentions m join follows f on m.parley_id = p.id and f.follower_id = m.account_id`,
  }[reach];
  return sql`
    select h.owner_id, f.languages from ${who} join homes h on h.owner_id = f.follower_id where f.followee_id = p.author_id
    union all`;
}

/** Brings a parley to its author, to those of their followers in `reach`, and to who follows its hashtags. */
export const bringParley = (tx: Tx, parley: ParleyId, reach: Reach): Promise<void> => {
  const author = tx`(select author_id from parleys where id = ${parley})`;
  return bring(
    tx,
    parley,
    tx`
      select o.owner_id, p.id, p.id as parley_id, p.author_id, null::bigint as echoer_id
      from parleys p cross join lateral (
        ${reach === 'author' ? tx`` : followersIn(tx, reach)}
        select h.owner_id, null from homes h where h.owner_id = p.author_id
      ) o (owner_id, languages)
      where p.id = ${parley} and ${reach === 'author' ? tx`true` : isWanted(tx)} and ${isTheirs(tx)}
        and (o.owner_id = p.author_id or o.owner_id not in (${readElsewhere(tx, author)}))
      union all
      select o.owner_id, p.id, p.id, p.author_id, null
      from parleys p cross join lateral (
        select distinct h.owner_id
        from parley_tags t join tag_follows g on g.tag = t.tag join homes h on h.owner_id = g.account_id
        where t.parley_id = p.id
      ) o
      where p.id = ${parley} and ${isTagged(tx)} and o.owner_id not in (${readElsewhere(tx, author)})`,
  );
};

/** Brings an echo to who echoed and, in that reach, to their followers. */
export const bringEcho = (tx: Tx, parley: ParleyId, echo: EchoId, reach: 'followers' | 'author'): Promise<void> => {
  const followers = tx`
    select h.owner_id, f.languages
    from follows f join homes h on h.owner_id = f.follower_id where f.followee_id = e.account_id and f.shows_echoes
    union all`;
  const echoer = tx`(select account_id from echoes where id = ${echo})`;
  return bring(
    tx,
    parley,
    tx`
      select o.owner_id, e.id, p.id as parley_id, p.author_id, e.account_id as echoer_id
      from echoes e join parleys p on p.id = e.parley_id cross join lateral (
        ${reach === 'author' ? tx`` : followers}
        select h.owner_id, null::text[] from homes h where h.owner_id = e.account_id
      ) o (owner_id, languages)
      where e.id = ${echo} and ${isEchoable(tx)} and ${isWanted(tx)}
        and (o.owner_id = e.account_id or o.owner_id not in (${readElsewhere(tx, echoer)}))
        and not ${isLoudlyThere(tx, tx`p.id`, tx`e.id`)}`,
  );
};

/**
 * Writes the `candidates` (columns of home_entries) that bring `parley`: where it stands already, what came to be first
 * stays; to the others it is told, by whispers of 'timelines.arrived'. The parley must be held (`holdAndWeigh`).
 */
async function bring(tx: Tx, parley: ParleyId, candidates: ReturnType<Reader>): Promise<void> {
  await tx`
    with candidates as materialized (
      select * from (${candidates}) c where owner_id not in (${keptApart(tx, tx`${parley}`)})
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
