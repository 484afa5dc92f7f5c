// What was said around a parley, and who else shows what it shows.

import type { AccountId, MediumId, ParleyId } from '#contract';
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

/** Which parleys show any of `media`. */
export const selectShowing = (
  sql: Reader,
  media: readonly MediumId[],
  most: number,
): Promise<{ medium_id: MediumId; parley_id: ParleyId; author_id: AccountId }[]> => sql<
  { medium_id: MediumId; parley_id: ParleyId; author_id: AccountId }[]
>`
  select media_id as medium_id, parley_id, author_id from parley_media
  where media_id = any(${media as MediumId[]}::bigint[]) order by parley_id desc limit ${most}`;
