// Makes an account: its row, its claims on handle and e-mail, and its password, or nothing at all.

import { limits, type AccountId } from '#contract';
import { announce, hashPassword, isUniqueViolation, newId, Refusal, transact, type Act, type Role } from '#platform';
import { insertAccount, insertCredentials, insertEmailClaim, insertHandleClaim } from './accounts.sql.ts';
import { handleOf } from './handles.ts';

export interface SignUp {
  handle: string;
  password: string;
  email?: string | undefined;
  locale?: string | undefined;
  role?: Role;
  /** Whether the terms were accepted with it. */
  acceptsTerms: boolean;
}

/**
 * Signs a person up.
 *
 * @returns the new account's id.
 * @throws Refusal 'invalid' or 'taken', naming `username`, `password` or `email`.
 */
export async function signUp(act: Act, wish: SignUp): Promise<AccountId> {
  const handle = handleOf(wish.handle);
  const password = passwordOf(wish.password);
  const email = wish.email === undefined || wish.email === '' ? null : emailOf(wish.email);
  const id = newId<AccountId>();
  const passwordHash = await hashPassword(password);
  try {
    await transact(act, async (tx) => {
      await insertHandleClaim(tx, handle, id);
      if (email) await insertEmailClaim(tx, email, id);
      await insertAccount(tx, {
        id,
        handle,
        role: wish.role ?? 'member',
        locale: wish.locale ?? 'en',
        createdAt: act.now,
        termsAcceptedAt: wish.acceptsTerms ? act.now : null,
      });
      await insertCredentials(tx, id, passwordHash, email);
      await announce(tx, { kind: 'accounts.signed-up', account: id });
    });
  } catch (error) {
    if (isUniqueViolation(error, 'handle_claims_pkey')) throw new Refusal('taken', 'is already taken', 'username');
    if (isUniqueViolation(error, 'email_claims_pkey')) throw new Refusal('taken', 'is already in use', 'email');
    throw error;
  }
  return id;
}

/** @throws Refusal naming `field`. */
export function passwordOf(password: string, field = 'password'): string {
  const { least, most } = limits.password;
  if (password.length < least) throw new Refusal('invalid', `must have at least ${least} characters`, field);
  if (password.length > most) throw new Refusal('invalid', `may have at most ${most} characters`, field);
  return password;
}

/** The address as it is kept: lower case. @throws Refusal naming `email`. */
export function emailOf(written: string): string {
  const email = written.trim().toLowerCase();
  if (email.length > limits.email.most || !/^[^\s@"<>]+@[^\s@"<>]+\.[^\s@"<>.]+$/.test(email)) {
    throw new Refusal('invalid', 'is not an e-mail address', 'email');
  }
  return email;
}
