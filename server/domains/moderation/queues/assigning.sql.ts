// The statement that hands out the next case.

import type { AccountId, Id } from '#contract';
import type { Tx } from '#platform';
import { caseColumns, type CaseRow } from '../cases/cases.sql.ts';

/** So many of each queue are looked at: others may be just taking the first. */
const LOOKED_AT = 30;

export interface Taking {
  queues: readonly string[];
  skip: readonly Id[];
  who: AccountId;
  now: Date;
  until: Date;
}

/** Gives `who` what is most urgent; what they hold already comes first. */
export async function takeFirst(tx: Tx, { queues, skip, who, now, until }: Taking): Promise<CaseRow | undefined> {
  const [row] = await tx<CaseRow[]>`
    with candidates as materialized (
      select x.id from unnest(${queues as string[]}::text[]) q (slug) cross join lateral (
        select c.id from cases c
        where c.closed_at is null and c.queue = q.slug
          and (c.assigned_to is null or c.assigned_until <= ${now} or c.assigned_to = ${who})
          and c.author_id <> ${who} and c.not_for is distinct from ${who}
          and not (c.id = any(${skip as Id[]}::bigint[]))
        order by c.priority desc, c.id limit ${LOOKED_AT}) x
      union
      select c.id from cases c
      where c.assigned_to = ${who} and c.closed_at is null and c.queue = any(${queues as string[]}::text[])
        and not (c.id = any(${skip as Id[]}::bigint[]))
    ), first as (
      select c.id from cases c
      where c.id in (select id from candidates) and c.closed_at is null
        and (c.assigned_to is null or c.assigned_until <= ${now} or c.assigned_to = ${who})
      order by c.assigned_to = ${who} desc nulls last, c.priority desc, c.id limit 1 for update skip locked
    )
    update cases c set assigned_to = ${who}, assigned_until = ${until}, version = version + 1
    from first where c.id = first.id returning ${caseColumns(tx)}`;
  return row;
}
