// Who lives here: conversations of few, as each who takes part has them. Knows parleys' tables. Whispers conversations.changed:
// there are new words, for the sockets of whoever they are for.

import type { Work } from '#platform';
import { subscriptions } from './work.ts';

export { conversationOf, listConversations, markConversation, putAway } from './read.ts';
export type { ConversationRow } from './conversations.sql.ts';
export { tables } from './tables.ts';

export const work: Work = { subscriptions, jobs: [] };
