// The statements by which what was held back comes among the others.

import type { AccountId } from '#contract';
import type { Tx } from '#platform';
import { GROUPED } from './group-key.ts';

/** Lets up to `most` in, each into the group of the hour in which it came. Returns how many. */
export async function updateLetIn(tx: Tx, recipient: AccountId, actor: AccountId, most: number): Promise<number> {
  const [row] = await tx<{ n: number }[]>`
    with let_in as (
      update notifications set is_filtered = false, group_key = case when kind = any(${[...GROUPED]}::text[])
        then kind || coalesce('-' || parley_id, '') || '-' || floor(extract(epoch from created_at) / 3600)::int end
      where recipient_id = ${recipient} and id in (
        select id from notifications
        where recipient_id = ${recipient} and actor_id = ${actor} and is_filtered and not is_dismissed limit ${most})
      returning recipient_id, id, kind, group_key
    ), grouped as (
      insert into notification_groups as g (recipient_id, key, kind, newest_id, n)
      select recipient_id, group_key, kind, max(id), count(*) from let_in where group_key is not null group by 1, 2, 3
      on conflict (recipient_id, key) do update
      set newest_id = greatest(g.newest_id, excluded.newest_id), n = g.n + excluded.n
    )
    select count(*)::int as n from let_in`;
  return row!.n;
}

export async function updateMerged(tx: Tx, recipient: AccountId, actor: AccountId, now: Date): Promise<void> {
  await tx`
    update notification_permissions set merged_at = ${now}
    where recipient_id = ${recipient} and actor_id = ${actor} and merged_at is null`;
}

/** Removes up to `most` requests that hold nothing any more. */
export async function deleteEmptyRequests(tx: Tx, before: Date, most: number): Promise<number> {
  const { count } = await tx`
    delete from notification_requests where (recipient_id, actor_id) in (
      select recipient_id, actor_id from notification_requests r
      where updated_at < ${before} and not exists (
        select from notifications f where f.recipient_id = r.recipient_id and f.actor_id = r.actor_id
          and f.is_filtered and not f.is_dismissed)
      limit ${most})`;
  return count;
}
