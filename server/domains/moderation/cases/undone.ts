// When a decision is taken back, its case says so, and those who were told that something was done are right no longer.

import type { Id } from '#contract';
import { transact, type Act } from '#platform';
import { selectOfCase } from '../decisions/of-case.sql.ts';
import { updateStateOfCase } from '../reports/reports.sql.ts';
import { insertEvent } from './events.sql.ts';

/** Ends that are no judgement on the decision. */
const NO_JUDGEMENT: ReadonlySet<string> = new Set(['settled', 'ended']);

export async function noteUndone(act: Act, event: { decision: Id; case?: Id; why: string }): Promise<void> {
  const { case: caseId, decision, why } = event;
  if (!caseId || NO_JUDGEMENT.has(why)) return;
  await transact(act, async (tx) => {
    await insertEvent(tx, caseId, act.now, { kind: 'undone', note: why, data: { decision } });
    const stands = (await selectOfCase(tx, caseId)).some((one) => !one.undone_at && one.measure !== 'none');
    if (!stands) await updateStateOfCase(tx, caseId, 'acted', 'fine');
  });
}
