// The gate as it stands now: the policy that acts. Who is asked often keeps it and hears of a new one ('moderation.policy-changed').

import type { Reader } from '#platform';
import { selectPolicies } from './gate.sql.ts';
import { isNew, suspect, type Saying, type Screen, type Suspicion } from './judge.ts';
import { HOUSE_POLICY, wholePolicy, type GatePolicy } from './policy.ts';

export interface Gate {
  policy: GatePolicy;
  /** Whether newcomers are held to the rates of probation. */
  hasRates: boolean;
  judge(saying: Saying): Suspicion | null;
  isNew(who: Pick<Saying, 'since' | 'now'>): boolean;
}

export async function readGate(sql: Reader, hasRates = true): Promise<Gate> {
  const acting = (await selectPolicies(sql)).find(({ mode }) => mode === 'acting');
  return gateOf(acting ? wholePolicy(acting.id, acting.courses, acting.probation_hours) : HOUSE_POLICY, hasRates);
}

export const gateOf = (policy: GatePolicy, hasRates = true, screen?: Screen): Gate => ({
  policy,
  hasRates,
  judge: (saying) => suspect(policy, saying, screen),
  isNew: (who) => isNew(policy, who),
});
