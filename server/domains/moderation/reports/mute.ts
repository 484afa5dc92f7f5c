// Not listening for a while to who reports what is fine again and again. What they report is kept, and brings nobody to look.

import { accountOf } from '#accounts';
import type { AccountId } from '#contract';
import { notFound, Refusal, transact, type SignedAct } from '#platform';
import { requirePermission } from '../staff/permissions.ts';
import { deleteMuted, selectMuted, upsertMuted, type MutedReporterRow } from './mutes.sql.ts';

/** @throws Refusal 'not-found', and naming `why` where no reason is given. */
export async function muteReporter(
  act: SignedAct,
  whom: AccountId,
  { why, endsAt }: { why: string; endsAt: Date | null },
): Promise<void> {
  requirePermission(act, 'reporters.mute');
  if (why.trim() === '') throw new Refusal('invalid', 'must say why', 'why');
  await accountOf(act.sql, whom);
  const row: MutedReporterRow = {
    account_id: whom,
    muted_by: act.viewer.id,
    muted_at: act.now,
    ends_at: endsAt,
    why: why.trim().slice(0, 2_000),
  };
  await transact(act, (tx) => upsertMuted(tx, row));
}

/** @throws Refusal 'not-found'. */
export async function unmuteReporter(act: SignedAct, whom: AccountId): Promise<void> {
  requirePermission(act, 'reporters.mute');
  await transact(act, async (tx) => {
    if (!(await deleteMuted(tx, whom))) throw notFound('Muted reporter');
  });
}

export function listMutedReporters(act: SignedAct): Promise<MutedReporterRow[]> {
  requirePermission(act, 'reports.view');
  return selectMuted(act.sql, act.now, 500);
}
