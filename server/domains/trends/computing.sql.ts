// The statements that find trends and write them down.

import { mayBeRecommended } from '#accounts';
import type { Reader, Tx } from '#platform';
import type { TrendKind } from './trends.sql.ts';

/** How the warmth of a subject is told. */
export interface Measure {
  now: Date;
  /** The smallest id that counts. */
  since: string;
  /** After so many seconds a deed counts half. */
  halfLife: number;
  /** Fewer accounts are no trend. */
  least: number;
  most: number;
}

export interface Warm {
  subject: string;
  score: number;
}

/** What may make a trend: public, not sensitive, of somebody who is here and wants to be discovered. */
const countable = (sql: Reader, { since }: Measure) => sql`
  p.id >= ${since} and p.visibility = 'public' and not p.is_sensitive and p.warning = ''
  and exists (
    select from accounts a
    where a.id = p.author_id and ${mayBeRecommended(sql)} and a.suspended_at is null and a.deleted_at is null)`;

const decay = (sql: Reader, { now, halfLife }: Measure) => sql`
  power(0.5, greatest(0, extract(epoch from ${now}::timestamptz - p.created_at)) / ${halfLife}::float8)`;

/** Each author counts once for a tag, by what they said last with it. */
export const selectWarmTags = (sql: Reader, measure: Measure): Promise<Warm[]> => sql<Warm[]>`
  select tag as subject, sum(weight)::real as score from (
    select t.tag, p.author_id, max(${decay(sql, measure)}) as weight
    from parleys p join parley_tags t on t.parley_id = p.id
    where ${countable(sql, measure)} group by 1, 2
  ) used
  group by tag having count(*) >= ${measure.least} order by 2 desc, 1 limit ${measure.most}`;

/** Each author counts once for a link; only what was looked at and has a title. */
export const selectWarmLinks = (sql: Reader, measure: Measure): Promise<Warm[]> => sql<Warm[]>`
  select card_id::text as subject, sum(weight)::real as score from (
    select l.card_id, p.author_id, max(${decay(sql, measure)}) as weight
    from parleys p join parley_cards l on l.parley_id = p.id
    where ${countable(sql, measure)} group by 1, 2
  ) linked
  join cards c on c.id = linked.card_id and c.title is not null
  group by card_id having count(*) >= ${measure.least} order by 2 desc, 1 limit ${measure.most}`;

/** Of so many that were voted for or echoed most, those who did are counted one by one; and of each, so many. */
const CANDIDATES = 500;
const COUNTED = 500;

/** Each account counts once, the author and the suspended not at all; one parley of an author. Answers are no trend. */
export const selectWarmParleys = (sql: Reader, measure: Measure): Promise<Warm[]> => sql<Warm[]>`
  with candidates as materialized (
    select owner_id as id from tallies
    where owner_id >= ${measure.since} and what in ('votes', 'echoes')
    group by owner_id having sum(n) >= ${measure.least} order by sum(n) desc limit ${CANDIDATES}
  ), warm as (
    select p.id, p.author_id, d.people * ${decay(sql, measure)} as score
    from candidates c join parleys p on p.id = c.id
    cross join lateral (
      select count(*) as people from (
        (select account_id from votes where parley_id = p.id order by id desc limit ${COUNTED})
        union
        (select account_id from echoes where parley_id = p.id order by id desc limit ${COUNTED})
      ) did
      join accounts w on w.id = did.account_id and w.suspended_at is null and w.deleted_at is null
      where did.account_id <> p.author_id
    ) d
    where ${countable(sql, measure)} and p.reply_to_id is null and d.people >= ${measure.least}
  )
  select id::text as subject, score::real from (
    select id, score, row_number() over (partition by author_id order by score desc, id desc) as place from warm
  ) ranked
  where place = 1 order by score desc, id desc limit ${measure.most}`;

export async function replaceTrends(tx: Tx, kind: TrendKind, warm: readonly Warm[]): Promise<void> {
  await tx`delete from trends where kind = ${kind}`;
  await tx`
    insert into trends (subject, kind, score)
    select subject, ${kind}, score from jsonb_to_recordset(${JSON.stringify(warm)}::text::jsonb) w (subject text, score real)
    on conflict do nothing`;
}
