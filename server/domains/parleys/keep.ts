// Keeps a parley for later (a bookmark), for one's own eyes, and lets it go.

import type { ParleyId } from '#contract';
import { newId, transact, whisper, type SignedAct } from '#platform';
import { deleteMark, insertMark } from './marks.sql.ts';
import { visibleParleyOf } from './visible.ts';

export async function keep(act: SignedAct, id: ParleyId): Promise<void> {
  await visibleParleyOf(act, id);
  await transact(act, async (tx) => {
    if (await insertMark(tx, 'bookmarks', act.viewer.id, id, newId()))
      await whisper(tx, { kind: 'parleys.kept', parley: id, account: act.viewer.id });
  });
}

export async function letGo(act: SignedAct, id: ParleyId): Promise<void> {
  await transact(act, async (tx) => {
    if (await deleteMark(tx, 'bookmarks', act.viewer.id, id))
      await whisper(tx, { kind: 'parleys.let-go', parley: id, account: act.viewer.id });
  });
}
