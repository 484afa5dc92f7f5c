// Accepting the terms: once, before the first parley.

import { Refusal, transact, type SignedAct } from '#platform';
import { updateTermsAccepted } from './standing.sql.ts';

/** @throws Refusal naming `accepts` for anything but a yes. */
export async function acceptTerms(act: SignedAct, accepts: boolean): Promise<void> {
  if (!accepts) throw new Refusal('invalid', 'must be true', 'accepts');
  await transact(act, (tx) => updateTermsAccepted(tx, act.viewer.id, act.now));
}
