// Whose mentions wait: to look at them, to let somebody in, to send them away. Who is let in is never held back again; what
// had waited comes among the others by a worker, which then whispers notifications.merged.

import type { AccountId, Id, Page } from '#contract';
import { addJob, notFound, transact, type SignedAct, type Tx } from '#platform';
import {
  deleteRequestFrom,
  deleteRequests,
  dismissFiltered,
  selectHasUnmerged,
  selectRequests,
  selectRequest,
  upsertPermissions,
  type RequestRow,
} from './requests.sql.ts';

export const listRequests = (act: SignedAct, page: Page): Promise<RequestRow[]> =>
  selectRequests(act.sql, act.viewer.id, page);

/** @throws Refusal when the viewer has none of this id. */
export async function requestOf(act: SignedAct, id: Id): Promise<RequestRow> {
  const row = await selectRequest(act.sql, act.viewer.id, id);
  if (!row) throw notFound();
  return row;
}

/** Lets in all whose requests are named; returns how many were found. */
export const acceptRequests = (act: SignedAct, ids: readonly Id[]): Promise<number> =>
  transact(act, async (tx) => {
    const actors = await deleteRequests(tx, act.viewer.id, ids);
    await upsertPermissions(tx, act.viewer.id, actors, act.now);
    for (const actor of actors) await askToLetIn(tx, act.viewer.id, actor);
    return actors.length;
  });

/** Sends away what is named, and what had come with it; whoever sent it may ask again. Returns how many were found. */
export const dismissRequests = (act: SignedAct, ids: readonly Id[]): Promise<number> =>
  transact(act, async (tx) => {
    const actors = await deleteRequests(tx, act.viewer.id, ids);
    await dismissFiltered(tx, act.viewer.id, actors);
    return actors.length;
  });

/** Who follows somebody wants to read what they had said. */
export async function letInFollowed(tx: Tx, follower: AccountId, followee: AccountId): Promise<void> {
  if (await deleteRequestFrom(tx, follower, followee)) await askToLetIn(tx, follower, followee);
}

export const letInJob = 'notifications.let-in';

const askToLetIn = (tx: Tx, recipient: AccountId, actor: AccountId): Promise<void> =>
  addJob(tx, letInJob, { recipient, actor });

/** Whether all that was let in stands among the others. */
export const isMerged = async (act: SignedAct): Promise<boolean> => !(await selectHasUnmerged(act.sql, act.viewer.id));
