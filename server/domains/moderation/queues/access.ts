// Which queues somebody of the staff may work on, and which cases.

import type { Id } from '#contract';
import { notFound, Refusal, type SignedAct, type Tx } from '#platform';
import { findCase, lockCases, type CaseRow } from '../cases/cases.sql.ts';
import { mayDo, requirePermission } from '../staff/permissions.ts';
import { selectQueuesOf, type QueueRow } from './queues.sql.ts';
import { queuesOf } from './route.ts';

/** Those that their role may see, and of these those that they were given, if they were given any. */
export async function queuesFor(act: SignedAct): Promise<QueueRow[]> {
  const [all, given] = await Promise.all([queuesOf(act.sql), selectQueuesOf(act.sql, act.viewer.id)]);
  return all.filter(({ slug, permission }) => mayDo(act, permission) && (given.length === 0 || given.includes(slug)));
}

/** A case as somebody of the staff may see it. @throws Refusal 'not-found'. */
export async function caseFor(act: SignedAct, id: Id): Promise<CaseRow> {
  requirePermission(act, 'reports.view');
  const [row, queues] = await Promise.all([findCase(act.sql, id), queuesFor(act)]);
  // Nobody reads who complained of them.
  const isOwn = row?.author_id === act.viewer.id;
  if (!row || isOwn || !queues.some(({ slug }) => slug === row.queue)) throw notFound('Case');
  return row;
}

/**
 * Cases that somebody of the staff is about to change, held until the transaction ends.
 *
 * @throws Refusal 'not-found', and 'forbidden' for a case about themselves, or that another should look at.
 */
export async function casesToChange(tx: Tx, act: SignedAct, ids: readonly Id[]): Promise<CaseRow[]> {
  const allowed = new Set((await queuesFor({ ...act, sql: tx })).map(({ slug }) => slug));
  const rows = await lockCases(tx, [...new Set(ids)]);
  if (rows.length < new Set(ids).size || !rows.every((row) => allowed.has(row.queue))) throw notFound('Case');
  for (const row of rows) {
    if (row.author_id === act.viewer.id) throw new Refusal('forbidden', 'This is about yourself');
    if (row.not_for === act.viewer.id) throw new Refusal('forbidden', 'Somebody else has to look at this');
  }
  return rows;
}
