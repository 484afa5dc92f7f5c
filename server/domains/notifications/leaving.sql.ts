// What becomes of a group when members leave it: it is counted down, stands where its newest member stands, and ends with
// its last.

import type { AccountId } from '#contract';
import type { Tx } from '#platform';

/** One member that is shown no longer. */
export interface Left {
  recipient: AccountId;
  key: string;
}

/** To be called after the rows are gone: it looks at those that stay. */
export async function leaveGroups(tx: Tx, left: readonly Left[]): Promise<void> {
  if (left.length === 0) return;
  const recipients = left.map(({ recipient }) => recipient);
  const keys = left.map(({ key }) => key);
  await tx`
    update notification_groups g set n = g.n - gone.n, newest_id = coalesce((
      select n.id from notifications n
      where n.recipient_id = g.recipient_id and n.group_key = g.key and not n.is_dismissed order by n.id desc limit 1
    ), 0)
    from (
      select recipient_id, key, count(*)::int as n
      from unnest(${recipients}::bigint[], ${keys}::text[]) x (recipient_id, key) group by 1, 2
    ) gone
    where g.recipient_id = gone.recipient_id and g.key = gone.key`;
  await tx`
    delete from notification_groups g using unnest(${recipients}::bigint[], ${keys}::text[]) x (recipient_id, key)
    where g.recipient_id = x.recipient_id and g.key = x.key and (g.n <= 0 or g.newest_id = 0)`;
}

/** Sets groups right after many members were put away at once, of one key or all: what came meanwhile stays. */
export async function recountGroups(tx: Tx, recipient: AccountId, key: string | null): Promise<void> {
  const which = key === null ? tx`` : tx`and g.key = ${key}`;
  const isMember = tx`n.recipient_id = g.recipient_id and n.group_key = g.key and not n.is_dismissed`;
  await tx`
    delete from notification_groups g
    where g.recipient_id = ${recipient} ${which} and not exists (select from notifications n where ${isMember})`;
  await tx`
    update notification_groups g set n = (select count(*) from notifications n where ${isMember})
    where g.recipient_id = ${recipient} ${which}`;
}
