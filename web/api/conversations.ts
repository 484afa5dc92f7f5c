// Conversations of few over the Mastodon API.

import { page, post, remove, type Query } from './client.ts';
import type { Conversation } from './contract.ts';

const PATH = '/api/v1/conversations';

export const listConversations = (path = PATH, query?: Query) => page<Conversation>(path, query);
export const markRead = (id: string) => post<Conversation>(`${PATH}/${id}/read`);
export const putAway = (id: string) => remove<object>(`${PATH}/${id}`);
