// Telling the police that a life may be at risk (DSA 18). The ledger says so once for each case; the case says who took the sheet,
// each time, since it names somebody.

import type { Id } from '#contract';
import { record } from '#ledger';
import { transact, type SignedAct } from '#platform';
import { lockCases } from '../cases/cases.sql.ts';
import { insertEvent, selectHasHappened } from '../cases/events.sql.ts';
import { codeOf } from '../decisions/enter.ts';
import { caseFor } from '../queues/access.ts';
import { requirePermission } from '../staff/permissions.ts';

/** @throws Refusal 'forbidden'; 'not-found' for a case that the viewer may not see. */
export async function refer(act: SignedAct, caseId: Id): Promise<void> {
  requirePermission(act, 'orders.handle');
  const row = await caseFor(act, caseId);
  await transact(act, async (tx) => {
    await lockCases(tx, [caseId]);
    if (!(await selectHasHappened(tx, caseId, 'referred'))) {
      const facts = { category: codeOf(row.harm), to: 'police' } as const;
      const subject = { kind: row.subject_kind, id: row.subject_id };
      await record(tx, { kind: 'referral', at: act.now, facts, subject });
    }
    await insertEvent(tx, caseId, act.now, { kind: 'referred', by: act.viewer.id });
  });
}
