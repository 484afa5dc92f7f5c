// Keeps a parley for later (a bookmark), for one's own eyes, and lets it go.

import type { ParleyId } from '#contract';
import { newId, transact, type SignedAct } from '#platform';
import { deleteMark, insertMark } from './marks.sql.ts';
import { visibleParleyOf } from './visible.ts';

export async function keep(act: SignedAct, id: ParleyId): Promise<void> {
  await visibleParleyOf(act, id);
  await transact(act, (tx) => insertMark(tx, 'bookmarks', act.viewer.id, id, newId()));
}

export async function letGo(act: SignedAct, id: ParleyId): Promise<void> {
  await transact(act, (tx) => deleteMark(tx, 'bookmarks', act.viewer.id, id));
}
