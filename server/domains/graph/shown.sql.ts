// Whether an account's lists are shown to a viewer.

import type { AccountId } from '#contract';
import type { Reader } from '#platform';

/**
 * Undefined when there is no such account; hidden when it is suspended or blocks the viewer. `keepsFollows` says that it
 * shows whom it follows, and who follows it, to nobody else.
 */
export async function findShownAccount(
  sql: Reader,
  id: AccountId,
  viewer: AccountId | null,
): Promise<{ isHidden: boolean; keepsFollows: boolean } | undefined> {
  const [row] = await sql<{ isHidden: boolean; keepsFollows: boolean }[]>`
    select a.suspended_at is not null
      or exists (select from blocks where blocker_id = a.id and blocked_id = ${viewer}::bigint) as "isHidden",
      a.hides_follows and a.id is distinct from ${viewer}::bigint as "keepsFollows"
    from accounts a where a.id = ${id} and a.deleted_at is null`;
  return row;
}
