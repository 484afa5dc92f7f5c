// To the stream of direct parleys: the conversation that somebody has spoken in, to each who takes part.

import type { ConversationId } from '#contract';
import { conversationOf } from '#conversations';
import type { Event, House, SignedAct } from '#platform';
import { renderConversations } from '../mastodon/entities/conversations.ts';
import type { Board } from './board.ts';
import { actOf, alikeOf, sendTo } from './sending.ts';

export async function deliverConversation(house: House, board: Board, event: Event): Promise<void> {
  const listeners = board.theirs(String(event['account']), 'direct');
  for (const alike of alikeOf(listeners)) {
    const act = actOf(house, alike[0]!) as SignedAct;
    const row = await conversationOf(act, event['conversation'] as ConversationId);
    const [json] = await renderConversations(house, act, [row]);
    if (json !== undefined) sendTo(alike, 'direct', 'conversation', json);
  }
}
