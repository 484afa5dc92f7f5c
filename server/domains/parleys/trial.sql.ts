// What parleys say, with nothing else: for judging many again.

import type { AccountId, ParleyId } from '#contract';
import type { Reader } from '#platform';

export interface SaidRow {
  id: ParleyId;
  author: AccountId;
  text: string;
  warning: string;
  options: string[] | null;
  alts: string[];
  /** When its author's account was made. */
  since: Date;
}

export const selectSaid = (
  sql: Reader,
  which: { ids: readonly ParleyId[] } | { below: ParleyId; most: number },
): Promise<SaidRow[]> => sql<SaidRow[]>`
  select p.id, p.author_id as author, p.text, p.warning, (select options from polls o where o.parley_id = p.id) as options,
    array(
      select m.description from parley_media i join media m on m.id = i.media_id
      where i.parley_id = p.id and m.description is not null) as alts,
    a.created_at as since
  from parleys p join accounts a on a.id = p.author_id
  where p.visibility <> 'direct' and ${
    'ids' in which
      ? sql`p.id = any(${which.ids as ParleyId[]}::bigint[])`
      : sql`p.id < ${which.below} order by p.id desc limit ${which.most}`
  }`;
