// How often one's own parley was seen, over time. For its author alone; the total is for everybody.

import type { ParleyId } from '#contract';
import { visibleParleyOf } from '#parleys';
import { Refusal, type SignedAct } from '#platform';
import { selectSteps, type Step } from './impressions.sql.ts';

const HOUR_MS = 3_600_000;
const LENGTH = { hour: HOUR_MS, day: 24 * HOUR_MS };
/** Steps that are told at most: a week of hours, a year of days. */
const MOST = { hour: 7 * 24, day: 366 };

/** Every step from the parley's first to now, those without a view as 0. @throws Refusal for who did not write it. */
export async function impressionsOver(act: SignedAct, id: ParleyId, step: 'hour' | 'day'): Promise<Step[]> {
  const parley = await visibleParleyOf(act, id);
  if (parley.author_id !== act.viewer.id) throw new Refusal('forbidden', 'Only its author may see this');
  const length = LENGTH[step];
  const last = Math.floor(act.now.getTime() / length);
  const first = Math.max(Math.floor(parley.created_at.getTime() / length), last - MOST[step] + 1);
  const found = await selectSteps(act.sql, id, step, new Date(first * length));
  const counts = new Map(found.map(({ at, n }) => [at.getTime(), n]));
  return Array.from({ length: Math.max(1, last - first + 1) }, (_, i) => {
    const at = (first + i) * length;
    return { at: new Date(at), n: counts.get(at) ?? 0 };
  });
}
