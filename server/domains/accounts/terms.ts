// Accepting the terms: once, before the first parley.

import { Refusal, transact, whisper, type SignedAct } from '#platform';
import { updateTermsAccepted } from './standing.sql.ts';

/** @throws Refusal naming `accepts` for anything but a yes. */
export async function acceptTerms(act: SignedAct, accepts: boolean): Promise<void> {
  if (!accepts) throw new Refusal('invalid', 'must be true', 'accepts');
  await transact(act, async (tx) => {
    await updateTermsAccepted(tx, act.viewer.id, act.now);
    await whisper(tx, { kind: 'accounts.changed', account: act.viewer.id });
  });
}
