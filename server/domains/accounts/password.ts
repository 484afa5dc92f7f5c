// Changing a password, which closes every other session, and proving that one knows it.

import type { AccountId, TokenId } from '#contract';
import { hashPassword, Refusal, transact, verifyPassword, type Act, type SignedAct } from '#platform';
import { findPasswordHash, updatePasswordHash } from './credentials.sql.ts';
import { passwordOf } from './sign-up.ts';
import { revokeAll } from './tokens.ts';

/**
 * Changes the viewer's own password.
 *
 * @param kept the session it is done from: the only one that stays open.
 * @throws Refusal naming `current` or `next`.
 */
export async function changePassword(
  act: SignedAct,
  { current, next }: { current: string; next: string },
  kept: TokenId,
): Promise<void> {
  await provePassword(act, current, 'current');
  await setPassword(act, act.viewer.id, next, kept);
}

/** Sets a password without asking for the old one: for the operator's command line. @throws Refusal naming `next`. */
export async function setPassword(act: Act, account: AccountId, next: string, kept: TokenId | null): Promise<void> {
  const hash = await hashPassword(passwordOf(next, 'next'));
  await transact(act, async (tx) => {
    await updatePasswordHash(tx, account, hash, act.now);
    await revokeAll(tx, account, kept);
  });
}

/** @throws Refusal naming `field` when `password` is not the viewer's. */
export async function provePassword(act: SignedAct, password: string, field: string): Promise<void> {
  const stored = await findPasswordHash(act.sql, act.viewer.id);
  if (!(await verifyPassword(stored, password))) throw new Refusal('invalid', 'is not your password', field);
}
