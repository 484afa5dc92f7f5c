// The conversations read so far, and how many hold something new.

import { signal } from '@preact/signals';
import type { Conversation } from '../api/contract.ts';
import { listConversations } from '../api/conversations.ts';
import { arrive, dropFrom, findList, listCalled, type List } from './lists.ts';
import { keepParley } from './parleys.ts';

/** The ids of conversations with something new. */
export const unreadTalks = signal<ReadonlySet<string>>(new Set());

export const conversationsList = (): List<Conversation> =>
  listCalled<Conversation>(
    'conversations',
    async (next) => {
      const answer = await listConversations(next ?? undefined);
      for (const one of answer.body) if (one.last_status) keepParley(one.last_status);
      return answer;
    },
    (one) => one.id,
  );

/** Notes what is new in `conversation`, and brings it to the top where the list is shown. */
export function keepConversation(conversation: Conversation): void {
  if (conversation.last_status) keepParley(conversation.last_status);
  noteUnread(conversation.id, conversation.unread);
  const list = findList<Conversation>('conversations');
  if (!list) return;
  dropFrom(list, conversation.id);
  arrive(list, [conversation], true);
}

export function noteUnread(id: string, isUnread: boolean): void {
  const ids = new Set(unreadTalks.value);
  if (isUnread) ids.add(id);
  else ids.delete(id);
  unreadTalks.value = ids;
}
