// Which entries of a home their owner wants to see now.

import type { AccountId } from '#contract';
import type { Reader } from '#platform';
import type { Entry } from './home-page.sql.ts';

export interface Choice {
  /** Only what people wrote whom one follows, and oneself: nothing by a hashtag, no stranger who is echoed. */
  onlyFollowing: boolean;
  /** Only what those brought of whom one is told everything (the bell). */
  onlySubscribed: boolean;
  noEchoes: boolean;
  noReplies: boolean;
}

/** The ids of those among `entries`. */
export async function selectChosen(
  sql: Reader,
  owner: AccountId,
  entries: readonly Entry[],
  choice: Choice,
): Promise<Set<string>> {
  const rows = await sql<{ id: string }[]>`
    select e.id
    from unnest(
      ${entries.map(({ id }) => id)}::bigint[], ${entries.map(({ parleyId }) => parleyId)}::bigint[],
      ${entries.map(({ echoerId }) => echoerId)}::bigint[]
    ) e (id, parley_id, echoer_id)
    join parleys p on p.id = e.parley_id
    where (not ${choice.onlyFollowing}::boolean or p.author_id = ${owner} or exists (
        select from follows f where f.follower_id = ${owner} and f.followee_id = p.author_id))
      and (not ${choice.onlySubscribed}::boolean or exists (
        select from follows f
        where f.follower_id = ${owner} and f.followee_id = coalesce(e.echoer_id, p.author_id) and f.notifies))
      and (not ${choice.noEchoes}::boolean or e.echoer_id is null)
      and (not ${choice.noReplies}::boolean or p.thread_id = p.id)`;
  return new Set(rows.map((row) => row.id));
}
