// Staff grant a badge with what they verified, and withdraw it. Each grant is a row that says by whom and when; a badge that
// is granted again with other words is a new row, so that nothing that was once said is lost.

import { limits, type AccountId, type BadgeKind, type Id } from '#contract';
import { announce, newId, Refusal, transact, type Act } from '#platform';
import { activeAccountOf } from '../find.ts';
import { insertBadge, lockWearer, selectWorn, updateWithdrawn } from './badges.sql.ts';

export interface Grant {
  kind: BadgeKind;
  /** What was verified, in words that people are shown. */
  verified: string;
}

/** To grant the same twice is to grant it once. @throws Refusal for who is not staff, and naming what is wrong. */
export async function grantBadge(act: Act, whom: AccountId, { kind, verified }: Grant): Promise<void> {
  requireStaff(act);
  const words = verified.trim();
  if (words === '') throw new Refusal('invalid', 'must say what was verified', 'verified');
  if (words.length > limits.badgeCharacters)
    throw new Refusal('invalid', `may have at most ${limits.badgeCharacters} characters`, 'verified');
  await activeAccountOf(act.sql, whom);
  const staff = act.viewer?.id ?? null;
  await transact(act, async (tx) => {
    await lockWearer(tx, whom);
    const worn = (await selectWorn(tx, [whom])).find((badge) => badge.kind === kind);
    if (worn?.verified === words) return;
    await updateWithdrawn(tx, whom, kind, { staff, now: act.now });
    const id = newId<Id>();
    await insertBadge(tx, { account_id: whom, id, kind, verified: words, granted_by: staff, granted_at: act.now });
    await announce(tx, { kind: 'accounts.changed', account: whom });
  });
}

/** @throws Refusal for who is not staff, and 'not-found' where there is none to withdraw. */
export async function withdrawBadge(act: Act, whom: AccountId, kind: BadgeKind): Promise<void> {
  requireStaff(act);
  await transact(act, async (tx) => {
    if (!(await updateWithdrawn(tx, whom, kind, { staff: act.viewer?.id ?? null, now: act.now })))
      throw new Refusal('not-found', 'is not worn by this account', 'kind');
    await announce(tx, { kind: 'accounts.changed', account: whom });
  });
}

/** Nobody's act is the operator's, at the command line. @throws Refusal 'forbidden'. */
export function requireStaff(act: Act): void {
  if (act.viewer?.role === 'member') throw new Refusal('forbidden', 'Only staff may do this');
}
