// Signing oneself up: as sign-up, where the house takes newcomers and they accept its terms.

import type { AccountId } from '#contract';
import { settingsOf } from '#instance';
import { Refusal, type Act } from '#platform';
import { signUp, type SignUp } from './sign-up.ts';

/** @throws Refusal 'forbidden' while registrations are closed; naming `agreement` without it; else as sign-up. */
export async function register(act: Act, wish: Omit<SignUp, 'role'>): Promise<AccountId> {
  const { registrations } = await settingsOf(act.sql);
  if (registrations === 'closed') throw new Refusal('forbidden', 'Registrations are closed here');
  if (!wish.acceptsTerms) throw new Refusal('invalid', 'must be accepted', 'agreement');
  return signUp(act, wish);
}
