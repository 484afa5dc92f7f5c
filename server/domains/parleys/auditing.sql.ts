// The statement that finds a parley nobody flagged.

import type { ParleyId } from '#contract';
import type { Reader } from '#platform';

/** The first public one between two ids that was never before the staff. */
export async function selectUnflagged(sql: Reader, from: string, until: string): Promise<ParleyId | null> {
  const [row] = await sql<{ id: ParleyId }[]>`
    select p.id from parleys p join accounts a on a.id = p.author_id
    where p.visibility = 'public' and p.reply_to_id is null and p.id >= ${from} and p.id < ${until}
      and a.suspended_at is null and a.deleted_at is null
      and not exists (select from cases c where c.subject_kind = 'parley' and c.subject_id = p.id)
    order by p.id limit 1`;
  return row?.id ?? null;
}
