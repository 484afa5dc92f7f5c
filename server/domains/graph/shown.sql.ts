// Whether an account's lists are shown to a viewer.

import type { AccountId } from '#contract';
import type { Reader } from '#platform';

/** Undefined when there is no such account; hidden when it is suspended or blocks the viewer. */
export async function findShownAccount(
  sql: Reader,
  id: AccountId,
  viewer: AccountId | null,
): Promise<{ isHidden: boolean } | undefined> {
  const [row] = await sql<{ isHidden: boolean }[]>`
    select a.suspended_at is not null
      or exists (select from blocks where blocker_id = a.id and blocked_id = ${viewer}::bigint) as "isHidden"
    from accounts a where a.id = ${id} and a.deleted_at is null`;
  return row;
}
