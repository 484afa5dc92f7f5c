// Saying that one would judge appeals of others, and taking it back. Who sits on a jury stays on it.

import { settingsOf } from '#instance';
import { Refusal, transact, type SignedAct } from '#platform';
import { deleteJuror, insertJuror } from './jury.sql.ts';

/** @throws Refusal 'forbidden' where the town has no juries. */
export async function joinJurors(act: SignedAct): Promise<void> {
  await requireJuries(act);
  await transact(act, (tx) => insertJuror(tx, act.viewer.id, act.now));
}

export const leaveJurors = (act: SignedAct): Promise<void> => transact(act, (tx) => deleteJuror(tx, act.viewer.id));

/** @throws Refusal 'forbidden'. */
export async function requireJuries({ sql }: Pick<SignedAct, 'sql'>): Promise<void> {
  if ((await settingsOf(sql)).jury !== 'on') throw new Refusal('forbidden', 'This town has no juries');
}
