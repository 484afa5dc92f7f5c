// To show somebody one follows on one's profile, and to show them no longer. Who unfollows endorses no longer.

import { limits, type AccountId, type Page } from '#contract';
import { newId, notFound, Refusal, transact, type Act, type SignedAct } from '#platform';
import { findShownAccount } from '../shown.sql.ts';
import type { Listed } from '../follows.sql.ts';
import { isAccount, lockPair } from '../pairs.sql.ts';
import { countEndorsements, deleteEndorsement, insertEndorsement, selectEndorsements } from './regard.sql.ts';

/** @throws Refusal for nobody, for whom one does not follow, and beyond the cap. */
export async function endorse(act: SignedAct, whom: AccountId): Promise<void> {
  const me = act.viewer.id;
  await transact(act, async (tx) => {
    if (!(await isAccount(tx, whom))) throw notFound();
    // An unfollow at the same time comes before or after, never between.
    await lockPair(tx, me, whom);
    const isThere = await insertEndorsement(tx, me, whom, { id: newId(), now: act.now });
    if (!isThere) throw new Refusal('invalid', 'must be somebody you follow', 'id');
    if ((await countEndorsements(tx, me)) > limits.endorsements)
      throw new Refusal('limit-reached', `You may endorse at most ${limits.endorsements} people`);
  });
}

/** @throws Refusal for nobody. */
export async function unendorse(act: SignedAct, whom: AccountId): Promise<void> {
  await transact(act, async (tx) => {
    if (!(await isAccount(tx, whom))) throw notFound();
    await deleteEndorsement(tx, act.viewer.id, whom);
  });
}

/** Whom `of` endorses, as the viewer may see it. @throws Refusal when there is no such account. */
export async function listEndorsements(act: Act, of: AccountId, page: Page): Promise<Listed[]> {
  const viewer = act.viewer?.id ?? null;
  const shown = await findShownAccount(act.sql, of, viewer);
  if (!shown) throw notFound();
  return shown.isHidden ? [] : selectEndorsements(act.sql, of, viewer, page);
}
