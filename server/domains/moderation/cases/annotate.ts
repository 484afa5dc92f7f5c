// What staff says about a case without deciding it: notes, tags, another queue, more haste.

import type { Id } from '#contract';
import { announce, Refusal, transact, type SignedAct, type Tx } from '#platform';
import { casesToChange } from '../queues/access.ts';
import { queuesOf } from '../queues/route.ts';
import { requirePermission } from '../staff/permissions.ts';
import { updateCase, type CaseRow } from './cases.sql.ts';
import { raise } from './escalate.ts';
import { insertEvent } from './events.sql.ts';

/** How many tags a case may have, and how long what is said may be. */
const MOST = { tags: 20, note: 5_000 } as const;

/** Does `work` with an open case. @throws Refusal 'gone' for one that is closed. */
async function withOpen(act: SignedAct, id: Id, work: (tx: Tx, row: CaseRow) => Promise<void>): Promise<void> {
  requirePermission(act, 'cases.decide');
  await transact(act, async (tx) => {
    const [row] = await casesToChange(tx, act, [id]);
    if (row!.closed_at) throw new Refusal('gone', 'This case is closed');
    await work(tx, row!);
  });
}

/** Also on a closed case: what is learnt later belongs to it. */
export async function noteOn(act: SignedAct, id: Id, note: string): Promise<void> {
  requirePermission(act, 'cases.decide');
  const words = note.trim();
  if (words === '') throw new Refusal('invalid', 'must say something', 'note');
  if (words.length > MOST.note) throw new Refusal('invalid', `may have at most ${MOST.note} characters`, 'note');
  await transact(act, async (tx) => {
    await casesToChange(tx, act, [id]);
    await insertEvent(tx, id, act.now, { kind: 'noted', by: act.viewer.id, note: words });
  });
}

export const tagCase = (
  act: SignedAct,
  id: Id,
  { add, remove }: { add: readonly string[]; remove: readonly string[] },
): Promise<void> =>
  withOpen(act, id, async (tx, row) => {
    const tags = [...new Set([...row.tags, ...add])].filter((tag) => !remove.includes(tag));
    if (tags.length > MOST.tags) throw new Refusal('limit-reached', `may be at most ${MOST.tags}`, 'add');
    await updateCase(tx, id, { tags });
    const by = act.viewer.id;
    if (add.length > 0) await insertEvent(tx, id, act.now, { kind: 'tagged', by, data: { tags: add } });
    if (remove.length > 0) await insertEvent(tx, id, act.now, { kind: 'untagged', by, data: { tags: remove } });
  });

/** Sends a case to another queue, and lets go of it. @throws Refusal naming `queue`. */
export const divert = (act: SignedAct, id: Id, queue: string, why: string): Promise<void> =>
  withOpen(act, id, async (tx, row) => {
    if (!(await queuesOf(tx)).some(({ slug }) => slug === queue))
      throw new Refusal('invalid', 'names a queue that does not exist', 'queue');
    await updateCase(tx, id, { queue, assigned_to: null, assigned_until: null });
    const data = { from: row.queue, to: queue };
    await insertEvent(tx, id, act.now, { kind: 'diverted', by: act.viewer.id, note: why, data });
  });

/** Twice as urgent from now on. */
export const escalate = (act: SignedAct, id: Id, why: string): Promise<void> =>
  withOpen(act, id, async (tx, row) => {
    await raise(tx, act.now, row);
    await insertEvent(tx, id, act.now, { kind: 'escalated', by: act.viewer.id, note: why });
    await announce(tx, { kind: 'moderation.overdue', case: id, queue: row.queue, level: row.level + 1 });
  });
