// What somebody said in the last hour and day: of newcomers only, who have said little.

import type { AccountId } from '#contract';
import { firstIdAt, type Reader } from '#platform';

interface Sums {
  parleys: number;
  links: number;
  mentions: number;
  media: number;
}
export interface Lately {
  hour: Sums;
  day: Sums;
}

const HOUR_MS = 3_600_000;

export async function selectLately(sql: Reader, author: AccountId, now: Date): Promise<Lately> {
  const [day, hour] = [24, 1].map((hours) => firstIdAt(new Date(now.getTime() - hours * HOUR_MS)));
  const rows = await sql<(Sums & { span: 'hour' | 'day' })[]>`
    with said as materialized (
      select p.id,
        (select count(*) from regexp_matches(p.text, 'https?://', 'g')) as links,
        (select count(*) from parley_mentions m where m.parley_id = p.id) as mentions,
        (select count(*) from parley_media i where i.parley_id = p.id) as media
      from parleys p where p.author_id = ${author} and p.id >= ${day!})
    select w.span, count(s.id)::int as parleys, coalesce(sum(links), 0)::int as links,
      coalesce(sum(mentions), 0)::int as mentions, coalesce(sum(media), 0)::int as media
    from (values ('hour', ${hour!}::bigint), ('day', ${day!}::bigint)) w (span, first)
    left join said s on s.id >= w.first group by w.span`;
  const of = (wanted: 'hour' | 'day'): Sums => {
    const { span: _, ...sums } = rows.find((row) => row.span === wanted)!;
    return sums;
  };
  return { hour: of('hour'), day: of('day') };
}
