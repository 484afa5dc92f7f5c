// A profile is judged before it is changed: one that is flagged is blank to others, from the moment it says so, until somebody
// has looked at it.

import { accountOf, changeProfile, type ProfileChange } from '#accounts';
import { fileSuspicion, freezeAccount, lookAt, type Suspicion } from '#moderation';
import { reachOf } from '#parleys';
import { transact, within, type House, type SignedAct, type Tx } from '#platform';
import { gateFor } from '../../gate.ts';

export async function changeJudged(house: House, act: SignedAct, change: ProfileChange): Promise<void> {
  const suspicion = await suspicionOf(house, act, change);
  if (!suspicion) return changeProfile(act, change);
  await transact(act, async (tx) => {
    const { id: author } = act.viewer;
    const measure = suspicion.measure && (await courseFor(house, tx, act, suspicion));
    await changeProfile(within(act, tx), change);
    const exhibit = await freezeAccount(tx, author);
    const reach = await reachOf(tx, author, null);
    await fileSuspicion(tx, act, { suspicion: { ...suspicion, measure }, exhibit, reach });
  });
}

/** What is all but certain, and what somebody new says, is blank until somebody has looked; the rest is looked at. */
async function courseFor(
  house: House,
  tx: Tx,
  { viewer, now }: SignedAct,
  { tier }: Suspicion,
): Promise<'blank-profile' | 'not-recommended'> {
  const { created_at: since } = await accountOf(tx, viewer.id);
  const isNew = (await gateFor(house, tx)).isNew({ since, now });
  return tier === 'A' || isNew ? 'blank-profile' : 'not-recommended';
}

/** Of the name, the bio, the fields and what the pictures are said to show. */
async function suspicionOf(house: House, act: SignedAct, change: ProfileChange): Promise<Suspicion | null> {
  const fields = (change.fields ?? []).flatMap(({ name, value }) => [name, value]);
  const { displayName, bio, avatarDescription, headerDescription } = change;
  const words = [displayName, bio, ...fields, avatarDescription, headerDescription].filter((one) => one !== undefined);
  if (words.length === 0) return null;
  const [gate, { created_at: since }] = await Promise.all([gateFor(house, act.sql), accountOf(act.sql, act.viewer.id)]);
  return lookAt(act.sql, gate, { words, since, now: act.now, author: act.viewer.id });
}
