// Brings an account where the decisions on it say: suspended or not, and within which bounds. Whoever holds a token of it is held to it
// at the commit.

import type { AccountId, Bound } from '#contract';
import { announce, Refusal, type Act, type Role, type Tx } from '#platform';
import { lockStanding, updateStanding } from './set-standing.sql.ts';

export interface AccountStanding {
  /** Null: not suspended. Undefined: as it is. */
  suspension?: { until: Date | null } | null | undefined;
  bounds: readonly Bound[];
}

const RANK: Record<Role, number> = { member: 0, moderator: 1, senior: 2, admin: 3 };

/** @throws Refusal 'forbidden' for oneself, and for who stands as high among the staff. */
export async function setStanding(
  tx: Tx,
  { viewer, now }: Pick<Act, 'viewer' | 'now'>,
  whom: AccountId,
  wished: AccountStanding,
): Promise<void> {
  const row = await lockStanding(tx, whom);
  if (!row) return;
  if (viewer && (viewer.id === whom || (row.role !== 'member' && RANK[row.role] >= RANK[viewer.role])))
    throw new Refusal('forbidden', 'Only somebody who stands higher may decide of the staff');
  const suspension = wished.suspension === undefined ? row : columnsOf(wished.suspension, row.suspended_at ?? now);
  const { suspended_at, suspended_until } = suspension;
  const bounds = wished.bounds.length === 0 ? null : wished.bounds;
  const by = suspended_at ? (row.suspended_by ?? viewer?.id ?? null) : null;
  await updateStanding(tx, { id: whom, suspended_at, suspended_until, suspended_by: by, bounds });
  if (suspended_at && !row.suspended_at) await announce(tx, { kind: 'accounts.suspended', account: whom });
  else if (!suspended_at && row.suspended_at) await announce(tx, { kind: 'accounts.restored', account: whom });
  else await announce(tx, { kind: 'accounts.changed', account: whom });
}

const columnsOf = (suspension: { until: Date | null } | null, since: Date) => ({
  suspended_at: suspension && since,
  suspended_until: suspension?.until ?? null,
});
