// Which queues there are, what each takes, and who works on which.

import { accountOf } from '#accounts';
import type { AccountId } from '#contract';
import { notFound, Refusal, transact, type SignedAct } from '#platform';
import { permissionsOf, requirePermission } from '../staff/permissions.ts';
import { deleteQueue, replaceQueuesOf, selectGiven, upsertQueue, type QueueRow } from './queues.sql.ts';
import { DEFAULT_QUEUES, queuesOf } from './route.ts';

/** New cases go by it at once; those that wait stay where they are. */
export async function writeQueue(act: SignedAct, row: QueueRow): Promise<void> {
  requirePermission(act, 'queues.edit');
  await transact(act, (tx) => upsertQueue(tx, row, act.viewer.id, act.now));
}

/** Takes away what staff made of it. One that a town begins with is then as it was. @throws Refusal 'not-found'. */
export async function removeQueue(act: SignedAct, slug: string): Promise<void> {
  requirePermission(act, 'queues.edit');
  await transact(act, async (tx) => {
    if (!(await deleteQueue(tx, slug)) && !DEFAULT_QUEUES.some((row) => row.slug === slug)) throw notFound('Queue');
  });
}

/** Gives somebody of the staff these queues and no others; none means all that their role may see. */
export async function giveQueues(act: SignedAct, whom: AccountId, queues: readonly string[]): Promise<void> {
  requirePermission(act, 'staff.manage');
  const { role } = await accountOf(act.sql, whom);
  if (permissionsOf(role).length === 0) throw new Refusal('invalid', 'is not of the staff', 'id');
  const known = (await queuesOf(act.sql)).map(({ slug }) => slug);
  if (!queues.every((slug) => known.includes(slug)))
    throw new Refusal('invalid', 'names a queue that does not exist', 'queues');
  await transact(act, (tx) => replaceQueuesOf(tx, whom, [...new Set(queues)]));
}

/** Who was given which queues. */
export const givenQueues = selectGiven;
