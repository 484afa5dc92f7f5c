// The newest of what one author said and echoed, whoever may see it: with it, most pages of their profile need no statement.

import type { AccountId, Visibility } from '#contract';
import type { Reader } from '#platform';
import type { Line } from './lists.sql.ts';

export interface WindowLine extends Line {
  visibility: Visibility;
  /** It answers somebody else. */
  answersOthers: boolean;
  hasMedia: boolean;
  /** Whom it names, where it is not for everybody. */
  mentioned: readonly AccountId[];
}

/** The newest `most` lines, newest first. */
export const selectWindow = (sql: Reader, author: AccountId, most: number): Promise<WindowLine[]> => sql<WindowLine[]>`
  select * from (
    (select p.id as key, p.id as id, p.id as "parleyId", null::bigint as "echoerId", p.visibility,
      p.reply_to_id is not null and p.reply_to_author_id is distinct from p.author_id as "answersOthers",
      exists (select from parley_media m where m.parley_id = p.id) as "hasMedia",
      case when p.visibility in ('public', 'unlisted') then '{}'
        else array(select m.account_id::text from parley_mentions m where m.parley_id = p.id) end as mentioned
    from parleys p where p.author_id = ${author} order by p.id desc limit ${most})
    union all
    (select e.id, e.id, e.parley_id, e.account_id, 'public', false, false, '{}'
    from echoes e where e.account_id = ${author} order by e.id desc limit ${most})
  ) both_kinds order by key desc limit ${most}`;
