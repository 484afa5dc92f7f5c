// GET conversations; DELETE conversations/:id; POST conversations/:id/read and unread.

import { z } from 'zod';
import { id, pageInput, toPage, type ConversationId } from '#contract';
import { conversationOf, listConversations, markConversation, putAway } from '#conversations';
import { notFound } from '#platform';
import { forPerson, Rendered, type Endpoint, type Routes } from '../../endpoint.ts';
import { linkPages } from '../../paging.ts';
import { renderConversations } from '../entities/conversations.ts';

const which = z.object({ id: id<ConversationId>() });

const conversations = forPerson({
  scope: 'read:statuses',
  input: pageInput(),
  async answer({ house, act, input, request, reply }) {
    const rows = await listConversations(act, toPage(input));
    linkPages(house, request, reply, rows[0]?.key, rows.at(-1)?.key);
    return new Rendered(`[${(await renderConversations(house, act, rows)).join(',')}]`);
  },
});

const marked = (isUnread: boolean): Endpoint =>
  forPerson({
    scope: 'write:conversations',
    input: which,
    async answer({ house, act, input }) {
      await markConversation(act, input.id, isUnread);
      const [json] = await renderConversations(house, act, [await conversationOf(act, input.id)]);
      if (json === undefined) throw notFound();
      return new Rendered(json);
    },
  });

const removed = forPerson({
  scope: 'write:conversations',
  input: which,
  async answer({ act, input }) {
    await putAway(act, input.id);
    return {};
  },
});

export const conversationRoutes: Routes = {
  'GET /api/v1/conversations': conversations,
  'DELETE /api/v1/conversations/:id': removed,
  'POST /api/v1/conversations/:id/read': marked(false),
  'POST /api/v1/conversations/:id/unread': marked(true),
};
