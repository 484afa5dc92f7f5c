// Keeps a parley for later (a bookmark), for one's own eyes, and lets it go.

import type { ParleyId } from '#contract';
import { newId, writeWhispered, type SignedAct } from '#platform';
import { markingOnce, unmarkingOnce } from './marks.sql.ts';
import { visibleParleyOf } from './visible.ts';

export async function keep(act: SignedAct, id: ParleyId): Promise<void> {
  await visibleParleyOf(act, id);
  const who = act.viewer.id;
  const event = { kind: 'parleys.kept', parley: id, account: who };
  await writeWhispered(act, event, markingOnce('bookmarks', who, id, { id: newId(), counters: [] }));
}

export async function letGo(act: SignedAct, id: ParleyId): Promise<void> {
  const who = act.viewer.id;
  const event = { kind: 'parleys.let-go', parley: id, account: who };
  await writeWhispered(act, event, unmarkingOnce('bookmarks', who, id, []));
}
