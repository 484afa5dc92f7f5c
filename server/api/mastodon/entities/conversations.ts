// Conversations as the API answers them: who else takes part, by the last word, and that word.

import type { AccountId } from '#contract';
import type { ConversationRow } from '#conversations';
import type { House, SignedAct } from '#platform';
import { accountsOf } from './accounts.ts';
import { keptParleys, type Kept } from './status-cache.ts';
import { renderStatuses } from './statuses.ts';

/** `rows` in their order, as JSON. What the viewer may not see (any more) leaves no trace of its words or people. */
export async function renderConversations(
  house: House,
  act: SignedAct,
  rows: readonly ConversationRow[],
): Promise<string[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.last);
  const lines = ids.map((id) => ({ id, parleyId: id, echoerId: null }));
  const [kept, statuses] = await Promise.all([keptParleys(house, act.sql, ids), renderStatuses(house, act, lines)]);
  const shown = new Map(statuses.map((status) => [status.id, status.json]));
  const others = new Map(rows.map((row) => [row.id, othersIn(kept.get(row.last), act.viewer.id)]));
  const accounts = await accountsOf(house, act.sql, [...new Set([...others.values()].flat())]);
  return rows.flatMap((row) => {
    const status = shown.get(row.last);
    if (status === undefined) return [];
    const people = others.get(row.id)!.flatMap((id) => accounts.get(id)?.json ?? []);
    return `{"id":"${row.id}","unread":${row.isUnread},"accounts":[${people.join(',')}],"last_status":${status}}`;
  });
}

/** Everybody in it but the viewer; who talks to themselves is alone with themselves. */
function othersIn(parley: Kept | undefined, viewer: AccountId): AccountId[] {
  if (!parley) return [];
  const others = new Set([parley.author_id, ...parley.mentioned]);
  others.delete(viewer);
  return others.size === 0 ? [viewer] : [...others];
}
