// Who works on which case: the next that waits, one of one's choice, or none any more. A case is held for a quarter of an hour, so
// that nothing is stuck with somebody who went home; and two never get the same.

import type { Id } from '#contract';
import { Refusal, transact, type SignedAct } from '#platform';
import { updateCase, type CaseRow } from '../cases/cases.sql.ts';
import { insertEvent } from '../cases/events.sql.ts';
import { mayDo, requirePermission } from '../staff/permissions.ts';
import { casesToChange, queuesFor } from './access.ts';
import { takeFirst } from './assigning.sql.ts';
import { holderOf } from './holder.ts';

export const HELD_MS = 15 * 60_000;

/** The next case that waits in `queue`, or in any the viewer works on; null where none does. @param skip which not. */
export async function takeNext(
  act: SignedAct,
  { queue, skip }: { queue?: string | undefined; skip: readonly Id[] },
): Promise<CaseRow | null> {
  requirePermission(act, 'cases.decide');
  const queues = (await queuesFor(act)).map(({ slug }) => slug).filter((slug) => queue === undefined || slug === queue);
  if (queues.length === 0) return null;
  const until = new Date(act.now.getTime() + HELD_MS);
  return transact(act, async (tx) => {
    const row = await takeFirst(tx, { queues, skip, who: act.viewer.id, now: act.now, until });
    if (row) await noteAssigned(tx, act, row.id);
    return row ?? null;
  });
}

/** @throws Refusal 'taken' while somebody else holds it, but to who may assign. */
export async function take(act: SignedAct, id: Id): Promise<void> {
  requirePermission(act, 'cases.decide');
  await transact(act, async (tx) => {
    const [row] = await casesToChange(tx, act, [id]);
    const holder = holderOf(row!, act.now);
    if (holder && holder !== act.viewer.id && !mayDo(act, 'cases.assign'))
      throw new Refusal('taken', 'is held by somebody else', 'id');
    await updateCase(tx, id, {
      assigned_to: act.viewer.id,
      assigned_until: new Date(act.now.getTime() + HELD_MS),
    });
    if (holder !== act.viewer.id) await noteAssigned(tx, act, id);
  });
}

/** Lets go of a case; who may assign may take it from others too. */
export async function release(act: SignedAct, id: Id): Promise<void> {
  await transact(act, async (tx) => {
    const [row] = await casesToChange(tx, act, [id]);
    const holder = holderOf(row!, act.now);
    if (holder === null) return;
    if (holder !== act.viewer.id) requirePermission(act, 'cases.assign');
    await updateCase(tx, id, { assigned_to: null, assigned_until: null });
    await insertEvent(tx, id, act.now, { kind: 'released', by: act.viewer.id, data: { from: holder } });
  });
}

const noteAssigned = (tx: Parameters<typeof insertEvent>[0], act: SignedAct, id: Id): Promise<void> =>
  insertEvent(tx, id, act.now, { kind: 'assigned', by: act.viewer.id, data: { to: act.viewer.id } });
