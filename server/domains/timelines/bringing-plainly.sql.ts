// The statement that brings most parleys to most homes: words to all who follow, that answer nobody, come by no hashtag that
// anybody follows, whose author nobody reads elsewhere and never had very many followers. It weighs that itself, and does then
// what bringParley (bringing.sql.ts) does, in half the parts and on one way to the database.

import type { ParleyId } from '#contract';
import { CHANNEL, type Tx } from '#platform';
import { OWNERS_A_WHISPER } from './bringing.sql.ts';
import { followersOf, MEASURE } from './loud.sql.ts';
import { isWanted, keptApart, plain, readElsewhere } from './rules.sql.ts';

/** $1 is the parley. As text: it is asked for each parley, and putting it together would cost as much as running it. */
const TEXT = `
  with plain as materialized (
    select p.id, p.author_id, p.language from parleys p
    where p.id = $1 and p.visibility <> 'direct' and (p.thread_id = p.id or p.reply_to_author_id = p.author_id)
      and not exists (select from parley_tags t join tag_follows g on g.tag = t.tag where t.parley_id = p.id)
      and not exists (${readElsewhere(plain, 'p.author_id')})
      and not exists (select from loud_authors a where a.account_id = p.author_id)
      and ${followersOf('p.author_id')} <= ${MEASURE}
  ),
  standing as materialized (select owner_id from home_entries where parley_id = $1),
  candidates as materialized (
    select o.owner_id, p.id, p.author_id
    from plain p cross join lateral (
      select h.owner_id, f.languages from follows f join homes h on h.owner_id = f.follower_id where f.followee_id = p.author_id
      union all
      select h.owner_id, null from homes h where h.owner_id = p.author_id
    ) o (owner_id, languages)
    where ${isWanted(plain)} and o.owner_id not in (${keptApart(plain, '$1')})
  ),
  fresh as (
    insert into home_entries (owner_id, id, parley_id, author_id)
    select owner_id, id, id, author_id from candidates where owner_id not in (select owner_id from standing)
    order by owner_id
    returning owner_id, id, author_id
  )
  select 'told' as is, pg_notify('${CHANNEL}', json_build_object(
    'kind', 'timelines.arrived', 'entry', min(id)::text, 'parley', min(id)::text, 'author', min(author_id)::text,
    'echoer', null, 'owners', json_agg(owner_id::text))::text)
  from (select *, (row_number() over () - 1) / ${OWNERS_A_WHISPER} as part from fresh) numbered
  group by part
  union all
  select 'plain', null from plain
  union all
  (select 'standing', null from standing limit 1)`;

/**
 * Brings a plain parley to its author and all who follow them. It must be held (`hold`).
 *
 * @returns false where it is not plain, and nothing was brought; or where it stood in some home already: then what came to be
 * first must be made to stay.
 */
export async function bringPlainly(tx: Tx, parley: ParleyId): Promise<boolean> {
  const rows = await tx.unsafe<{ is: 'told' | 'plain' | 'standing' }[]>(TEXT, [parley], { prepare: true });
  return rows.some((row) => row.is === 'plain') && rows.every((row) => row.is !== 'standing');
}
