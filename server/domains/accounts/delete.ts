// Deleting an account: out of sight and signed out at once, its pictures and its e-mail gone; the domains above remove
// what is theirs when they hear of it, and its last rows go an hour later.

import type { AccountId } from '#contract';
import { releaseMedia } from '#media';
import { addJob, announce, dropTallies, transact, type Act } from '#platform';
import { deleteBadgesOf } from './badges/badges.sql.ts';
import { deleteCredentials } from './credentials.sql.ts';
import { deleteAccountRows, updateDeleted } from './deleting.sql.ts';
import { revokeAll } from './tokens.ts';

/** Long enough for every subscriber to have read what it needs. */
const GRACE_MS = 60 * 60_000;

/** To delete twice is to delete once. The handle stays taken; the e-mail may be used again. */
export async function deleteAccount(act: Act, whom: AccountId): Promise<void> {
  await transact(act, async (tx) => {
    const pictures = await updateDeleted(tx, whom, act.now);
    if (!pictures) return;
    await revokeAll(tx, whom, null);
    await deleteCredentials(tx, whom);
    await releaseMedia(tx, pictures);
    await announce(tx, { kind: 'accounts.deleted', account: whom });
    await addJob(tx, removeAccountJob, { account: whom }, { at: new Date(act.now.getTime() + GRACE_MS) });
  });
}

export const removeAccountJob = 'accounts.remove-account';

/** Removes the last rows of an account that was deleted. */
export const removeAccount = (act: Act, { account }: { account: AccountId }): Promise<void> =>
  transact(act, async (tx) => {
    await dropTallies(tx, account);
    await deleteBadgesOf(tx, account);
    await deleteAccountRows(tx, account);
  });
