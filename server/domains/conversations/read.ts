// To have read a conversation, to have it unread again, and to put it away until somebody speaks in it again.

import type { ConversationId, Page } from '#contract';
import { notFound, transact, type SignedAct } from '#platform';
import {
  deleteConversation,
  findConversation,
  selectConversations,
  updateUnread,
  type ConversationRow,
} from './conversations.sql.ts';

export const listConversations = (act: SignedAct, page: Page): Promise<ConversationRow[]> =>
  selectConversations(act.sql, act.viewer.id, page);

/** @throws Refusal when the viewer takes part in none of that id. */
export async function conversationOf(act: SignedAct, id: ConversationId): Promise<ConversationRow> {
  const row = await findConversation(act.sql, act.viewer.id, id);
  if (!row) throw notFound();
  return row;
}

/** @throws Refusal as above. */
export async function markConversation(act: SignedAct, id: ConversationId, isUnread: boolean): Promise<void> {
  if (!(await transact(act, (tx) => updateUnread(tx, act.viewer.id, id, isUnread)))) throw notFound();
}

/** The parleys stay. @throws Refusal as above. */
export async function putAway(act: SignedAct, id: ConversationId): Promise<void> {
  if (!(await transact(act, (tx) => deleteConversation(tx, act.viewer.id, id)))) throw notFound();
}
