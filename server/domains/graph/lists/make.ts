// To make a list, to change it, and to drop it with its members. A list is its owner's alone: nobody learns who is in it.

import { countGraphemes, limits, type ListId, type RepliesPolicy } from '#contract';
import { announce, newId, notFound, Refusal, transact, type SignedAct, type Tx } from '#platform';
import {
  countLists,
  deleteList,
  findList,
  insertList,
  lockList,
  lockLists,
  updateList,
  type ListRow,
} from './lists.sql.ts';
import { countMembers, updateExclusive } from './members.sql.ts';

/** Undefined leaves as it is, or as it starts: replies to members are shown, and nothing is exclusive. */
export interface ListWish {
  title?: string | undefined;
  repliesPolicy?: RepliesPolicy | undefined;
  isExclusive?: boolean | undefined;
}

/** @throws Refusal for a title that is empty or too long, and for one list too many. */
export async function makeList(act: SignedAct, wish: ListWish): Promise<ListRow> {
  const row = changed({ id: newId<ListId>(), title: '', replies_policy: 'list', is_exclusive: false }, wish);
  return transact(act, async (tx) => {
    await lockLists(tx, act.viewer.id);
    if ((await countLists(tx, act.viewer.id)) >= limits.lists.most)
      throw new Refusal('limit-reached', `You may have at most ${limits.lists.most} lists`);
    await insertList(tx, act.viewer.id, row, act.now);
    return row;
  });
}

/** @throws Refusal when the viewer has no such list. */
export async function changeList(act: SignedAct, id: ListId, wish: ListWish): Promise<ListRow> {
  const me = act.viewer.id;
  return transact(act, async (tx) => {
    const before = await lockList(tx, me, id);
    if (!before) throw notFound();
    const row = changed(before, wish);
    await updateList(tx, me, row);
    if (row.is_exclusive !== before.is_exclusive) {
      await updateExclusive(tx, me, id, row.is_exclusive);
      if ((await countMembers(tx, me, id)) > 0) await tellHidden(tx, me);
    }
    return row;
  });
}

/** @throws Refusal when the viewer has no such list. */
export async function dropList(act: SignedAct, id: ListId): Promise<void> {
  const me = act.viewer.id;
  await transact(act, async (tx) => {
    const row = await lockList(tx, me, id);
    if (!row) throw notFound();
    await deleteList(tx, me, id);
    if (row.is_exclusive) await tellHidden(tx, me);
  });
}

/** The viewer's list of that id. @throws Refusal when there is none. */
export async function listOf(act: SignedAct, id: ListId): Promise<ListRow> {
  const row = await findList(act.sql, act.viewer.id, id);
  if (!row) throw notFound();
  return row;
}

/** Whom exclusive lists keep out of `account`'s home has changed. */
export const tellHidden = (tx: Tx, account: string): Promise<void> =>
  announce(tx, { kind: 'graph.lists-changed', account });

function changed(row: ListRow, wish: ListWish): ListRow {
  return {
    id: row.id,
    title: titleOf(wish.title ?? row.title),
    replies_policy: wish.repliesPolicy ?? row.replies_policy,
    is_exclusive: wish.isExclusive ?? row.is_exclusive,
  };
}

function titleOf(written: string): string {
  const title = written.replace(/\s+/gu, ' ').trim();
  if (title === '') throw new Refusal('invalid', 'may not be empty', 'title');
  const most = limits.lists.titleCharacters;
  if (title.length > most * 10 || countGraphemes(title) > most)
    throw new Refusal('invalid', `may have at most ${most} characters`, 'title');
  return title;
}
