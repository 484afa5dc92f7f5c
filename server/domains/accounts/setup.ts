// The first operator: a link that is printed at the first start and makes one admin account, once.

import type { AccountId } from '#contract';
import { digest, notFound, randomToken, Refusal, transact, within, type Act, type Reader } from '#platform';
import { replaceSetupLinks, selectSetupLink, updateSetupLinkUsed } from './setup-links.sql.ts';
import { selectHasAdmin } from './standing.sql.ts';
import { signUp, type SignUp } from './sign-up.ts';

/** The secret of a new setup link, which replaces earlier unused ones; null when there is an admin already. */
export async function createSetupLink(act: Act): Promise<string | null> {
  if (await selectHasAdmin(act.sql)) return null;
  const token = randomToken();
  await transact(act, (tx) => replaceSetupLinks(tx, digest(token), act.now));
  return token;
}

/** @throws Refusal 'not-found' for a link that never was or was replaced, 'gone' for a used one. */
export async function checkSetupLink(sql: Reader, token: string): Promise<void> {
  const link = await selectSetupLink(sql, digest(token));
  if (!link) throw notFound('Link');
  if (link.used_at) throw new Refusal('gone', 'This link was used already');
}

/** Makes the operator's account. However many try at once, one succeeds. @throws Refusal as sign-up and the above. */
export async function useSetupLink(act: Act, token: string, wish: Omit<SignUp, 'role'>): Promise<AccountId> {
  await checkSetupLink(act.sql, token);
  return transact(act, async (tx) => {
    if (!(await updateSetupLinkUsed(tx, digest(token), act.now)))
      throw new Refusal('gone', 'This link was used already');
    return signUp(within(act, tx), { ...wish, role: 'admin' });
  });
}
