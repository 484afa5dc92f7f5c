// Opens again what was closed, for somebody else to look at: because staff say so, because a decision is sampled for a second look.

import { Refusal, transact, type Act, type SignedAct, type Tx } from '#platform';
import type { Id } from '#contract';
import { casesToChange } from '../queues/access.ts';
import { requirePermission } from '../staff/permissions.ts';
import { updateReopened, type CaseRow } from './cases.sql.ts';
import { insertClaim } from './claims.sql.ts';
import { insertEvent } from './events.sql.ts';
import { clockOf } from './priority.ts';
import { deleteReviewed } from './reviewed.sql.ts';

/** What stands stays until somebody decides otherwise. @throws Refusal 'taken' where the subject has an open case. */
export async function reopen(act: SignedAct, id: Id, why: string): Promise<void> {
  requirePermission(act, 'cases.assign');
  await transact(act, async (tx) => {
    const [row] = await casesToChange(tx, act, [id]);
    if (!row!.closed_at) throw new Refusal('taken', 'is open already', 'id');
    if (!(await openAgain(tx, act, row!, why))) throw new Refusal('taken', 'has another case that is open', 'id');
  });
}

/** False where the subject has an open case already. */
export async function openAgain(tx: Tx, { now, viewer }: Pick<Act, 'now' | 'viewer'>, row: CaseRow, why: string) {
  const subject = { kind: row.subject_kind, id: row.subject_id };
  if (!(await insertClaim(tx, subject, row.id))) return false;
  await updateReopened(tx, row.id, new Date(now.getTime() + clockOf(row.harm, row.source)));
  await deleteReviewed(tx, subject.kind, subject.id);
  await insertEvent(tx, row.id, now, { kind: 'reopened', by: viewer?.id ?? null, note: why });
  return true;
}
