// What staff says of a trend: shown, or never. Said again, it is changed.

import { Refusal, transact, type Act } from '#platform';
import { upsertVerdict, type TrendKind } from './trends.sql.ts';

/** @throws Refusal unless the viewer is staff; nobody's viewer is the operator. */
export async function decideTrend(act: Act, kind: TrendKind, subject: string, isApproved: boolean): Promise<void> {
  if (act.viewer?.role === 'member') throw new Refusal('forbidden', 'This action is not allowed');
  const verdict = { subject, isApproved, by: act.viewer?.id ?? null, at: act.now };
  await transact(act, (tx) => upsertVerdict(tx, kind, verdict));
}
