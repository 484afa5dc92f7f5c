// The statements on threads and who may reply in them.

import type { AccountId, ParleyId, ReplyPolicy } from '#contract';
import type { Reader, Tx } from '#platform';

/** What a reply policy asks about one person, of the thread that `parley` stands in. */
export interface Standing {
  isFollowed: boolean;
  isNamed: boolean;
}

export async function selectStanding(
  sql: Reader,
  who: AccountId,
  parley: { id: ParleyId; thread: ParleyId; threadsAuthor: AccountId },
): Promise<Standing> {
  const [row] = await sql<Standing[]>`
    select
      exists (select from follows where follower_id = ${parley.threadsAuthor} and followee_id = ${who}) as "isFollowed",
      exists (
        select from parley_mentions m join parleys p on p.id = m.parley_id
        where m.account_id = ${who} and m.parley_id in (${parley.thread}::bigint, ${parley.id}::bigint)
          and p.author_id = ${parley.threadsAuthor}) as "isNamed"`;
  return row!;
}

/** Whether it was another before. */
export async function updateReplyPolicy(tx: Tx, parley: ParleyId, policy: ReplyPolicy): Promise<boolean> {
  const rows = await tx`
    update parleys set reply_policy = ${policy} where id = ${parley} and reply_policy <> ${policy} returning id`;
  return rows.length > 0;
}

/** All parleys of a thread. */
export async function selectThread(sql: Reader, thread: ParleyId): Promise<ParleyId[]> {
  const rows = await sql<{ id: ParleyId }[]>`select id from parleys where thread_id = ${thread}`;
  return rows.map((row) => row.id);
}
