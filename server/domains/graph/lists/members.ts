// To put people into a list and to take them out. One need not follow them, and they never learn of it. To add twice is to add
// once.

import { limits, type AccountId, type ListId, type Page } from '#contract';
import { newId, notFound, Refusal, transact, type SignedAct } from '#platform';
import type { Listed } from '../follows.sql.ts';
import { lockList } from './lists.sql.ts';
import { countMembers, deleteMembers, insertMembers, selectListable, selectMembers } from './members.sql.ts';
import { listOf, tellHidden } from './make.ts';

/** All of them or, where one may not be added, nobody. @throws Refusal for an unknown list or account, and beyond the cap. */
export async function addMembers(act: SignedAct, list: ListId, who: readonly AccountId[]): Promise<void> {
  const me = act.viewer.id;
  const accounts = [...new Set(who)];
  await transact(act, async (tx) => {
    const row = await lockList(tx, me, list);
    if (!row) throw notFound();
    const listable = await selectListable(tx, me, accounts);
    if (listable.size < accounts.length)
      throw new Refusal('not-found', 'names an account that is not here', 'account_ids');
    await insertMembers(
      tx,
      me,
      row,
      accounts.map((account) => ({ account, id: newId() })),
    );
    if ((await countMembers(tx, me, list)) > limits.lists.members)
      throw new Refusal('limit-reached', `would be more than ${limits.lists.members} in one list`, 'account_ids');
    if (row.is_exclusive) await tellHidden(tx, me);
  });
}

/** Who is not in it is left alone. @throws Refusal for an unknown list. */
export async function removeMembers(act: SignedAct, list: ListId, who: readonly AccountId[]): Promise<void> {
  const me = act.viewer.id;
  await transact(act, async (tx) => {
    const row = await lockList(tx, me, list);
    if (!row) throw notFound();
    await deleteMembers(tx, me, list, who);
    if (row.is_exclusive) await tellHidden(tx, me);
  });
}

/** @throws Refusal for an unknown list. */
export async function listMembers(act: SignedAct, list: ListId, page: Page): Promise<Listed[]> {
  await listOf(act, list);
  return selectMembers(act.sql, act.viewer.id, list, page);
}
