// Signing oneself up: as sign-up, where the house takes newcomers and they accept its terms.

import type { AccountId } from '#contract';
import { barredBy, settingsOf } from '#instance';
import { Refusal, type Act } from '#platform';
import { signUp, type SignUp } from './sign-up.ts';

/**
 * @param address where they come from, if it is known: it is held against what is barred, and forgotten.
 * @throws Refusal 'forbidden' while registrations are closed; naming `agreement` without it; else as sign-up.
 */
export async function register(act: Act, wish: Omit<SignUp, 'role'>, address?: string): Promise<AccountId> {
  const { registrations } = await settingsOf(act.sql);
  if (registrations === 'closed') throw new Refusal('forbidden', 'Registrations are closed here');
  if (!wish.acceptsTerms) throw new Refusal('invalid', 'must be accepted', 'agreement');
  const barred = await barredBy(act, { email: wish.email, address });
  if (barred === 'email') throw new Refusal('invalid', 'is of a kind that is not taken here', 'email');
  if (barred) throw new Refusal('forbidden', 'Nobody may sign up from where you are');
  return signUp(act, wish);
}
