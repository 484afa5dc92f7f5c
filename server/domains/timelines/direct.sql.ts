// Direct parleys of one person: those they wrote, those that mention them. Two short walks down two indexes, merged.

import type { AccountId, Page, ParleyId } from '#contract';
import { keyset, newestFirst, type Reader } from '#platform';
import type { Entry } from './home-page.sql.ts';

export async function selectDirect(sql: Reader, viewer: AccountId, page: Page): Promise<Entry[]> {
  const rows = await sql<{ id: ParleyId }[]>`
    select x.id from (
      (select p.id from parleys p
       where p.author_id = ${viewer} and p.visibility = 'direct' ${keyset(sql, 'p.id', page)})
      union
      (select p.id from parley_mentions m join parleys p on p.id = m.parley_id
       where m.account_id = ${viewer} and p.visibility = 'direct'
         and not exists (
           select from blocks b where (b.blocker_id = ${viewer} and b.blocked_id = p.author_id)
             or (b.blocked_id = ${viewer} and b.blocker_id = p.author_id))
         and not exists (
           select from mutes u where u.muter_id = ${viewer} and u.muted_id = p.author_id
             and (u.expires_at is null or u.expires_at > now()))
       ${keyset(sql, 'm.parley_id', page)})
    ) x where true ${keyset(sql, 'x.id', page)}`;
  return newestFirst(page, rows).map(({ id }) => ({ id, parleyId: id, echoerId: null }));
}
