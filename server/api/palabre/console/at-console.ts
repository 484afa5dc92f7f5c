// An endpoint of the console: for staff alone, by a permission, from a session of their own in which the second factor was proved
// within twelve hours. What is missing is named.

import type { z } from 'zod';
import { PASSED_MS, type Auth } from '#accounts';
import type { Permission } from '#contract';
import { requirePermission } from '#moderation';
import { Refusal, type SignedAct } from '#platform';
import { forPerson, type Endpoint, type PersonEndpoint } from '../../endpoint.ts';
import { requireSession } from '../own-session.ts';

type Wanted<S extends z.ZodType> = Omit<PersonEndpoint<S>, 'access' | 'scope'>;

export const atConsole = <S extends z.ZodType>(permission: Permission, { answer, ...endpoint }: Wanted<S>): Endpoint =>
  forPerson<S>({
    ...endpoint,
    answer(call) {
      requireConsole(call.act, call.auth, permission);
      return answer(call);
    },
  });

/** @throws Refusal 'forbidden'. */
export function requireConsole(act: SignedAct, auth: Auth, permission: Permission): void {
  requirePermission(act, permission);
  requireSession(auth);
  if (passedUntil(auth, act.now) === null)
    throw new Refusal('forbidden', 'must be proved in this sign-in', 'second_factor');
}

/** Until when this sign-in may be used at the console. */
export function passedUntil({ secondFactorAt }: Auth, now: Date): Date | null {
  const until = secondFactorAt && new Date(secondFactorAt.getTime() + PASSED_MS);
  return until && until > now ? until : null;
}
