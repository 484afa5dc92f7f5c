// The statements on hidden replies.

import type { AccountId, Page, ParleyId } from '#contract';
import { keyset, newestFirst, type Reader, type Tx } from '#platform';
import { fromAll, type Line } from '../lists.sql.ts';

export async function updateHidden(tx: Tx, parley: ParleyId, at: Date | null): Promise<void> {
  await tx`update parleys set hidden_at = ${at} where id = ${parley}`;
}

/** How far up a hidden reply is followed to find out what it stands beneath. */
const DEEPEST = 200;

/** Those of a thread are few and have an index: each is followed up to what it stands beneath. */
export async function selectHidden(
  sql: Reader,
  { thread, beneath, viewer }: { thread: ParleyId; beneath: ParleyId; viewer: AccountId | null },
  page: Page,
): Promise<Line[]> {
  const rows = await sql<Line[]>`
    select p.id as key, p.id as id, p.id as "parleyId", null::bigint as "echoerId"
    from parleys p
    where p.thread_id = ${thread} and p.hidden_at is not null and p.id <> ${beneath} and ${fromAll(sql, viewer)}
      and (${beneath}::bigint = p.thread_id or exists (
        with recursive up (reply_to_id, depth) as (
          select p.reply_to_id, 0
          union all
          select a.reply_to_id, up.depth + 1 from up join parleys a on a.id = up.reply_to_id where up.depth < ${DEEPEST}::int
        )
        select from up where reply_to_id = ${beneath}))
      ${keyset(sql, 'p.id', page)}`;
  return newestFirst(page, rows);
}
