// What was said around a parley.

import type { ParleyId } from '#contract';
import type { Reader } from '#platform';

export interface AroundRow {
  id: ParleyId;
  author: string;
  words: string;
  created_at: Date;
}

/** Up to `most` before it and after it in its thread, itself included: of what everybody may read. */
export const selectAround = (sql: Reader, parley: ParleyId, most: number): Promise<AroundRow[]> => sql<AroundRow[]>`
  with this as (select id, thread_id from parleys where id = ${parley})
  select x.id, a.handle as author, concat_ws(E'\n\n', nullif(x.warning, ''), x.text) as words, x.created_at
  from (
    (select p.* from this join parleys p on p.thread_id = this.thread_id and p.id <= this.id
      where p.visibility in ('public', 'unlisted') order by p.id desc limit ${most})
    union all
    (select p.* from this join parleys p on p.thread_id = this.thread_id and p.id > this.id
      where p.visibility in ('public', 'unlisted') order by p.id limit ${most})
  ) x join accounts a on a.id = x.author_id
  order by x.id`;
