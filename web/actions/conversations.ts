// What one does with conversations: count what is new, read one, put one away.

import { listConversations, markRead, putAway } from '../api/conversations.ts';
import type { Conversation } from '../api/contract.ts';
import { t } from '../i18n/index.ts';
import { conversationsList, noteUnread, unreadTalks } from '../store/conversations.ts';
import { dropFrom, resetList } from '../store/lists.ts';
import { say, sayTrouble } from '../store/toasts.ts';

export async function countTalks(): Promise<void> {
  // The badge is a courtesy: without an answer it stays as it was.
  const answer = await listConversations(undefined, { limit: 40 }).catch(() => null);
  if (answer) unreadTalks.value = new Set(answer.body.filter((one) => one.unread).map((one) => one.id));
}

export async function readTalk(conversation: Conversation): Promise<void> {
  if (!unreadTalks.value.has(conversation.id)) return;
  noteUnread(conversation.id, false);
  await markRead(conversation.id).catch(() => noteUnread(conversation.id, true));
}

export async function dropTalk(conversation: Conversation): Promise<void> {
  const list = conversationsList();
  dropFrom(list, conversation.id);
  try {
    await putAway(conversation.id);
    noteUnread(conversation.id, false);
    say(t('talks.dropped'));
  } catch (error) {
    resetList(list);
    sayTrouble(error);
  }
}
