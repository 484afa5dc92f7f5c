// Comment sections over Palabre's own API: who may reply, hidden replies, votes against, orders, views over time.

import { get, page, post, put, type Answer } from './client.ts';
import type { Impressions, Parley, ReplyPolicy, ReplySort } from './contract.ts';

const at = (id: string): string => `/api/palabre/v1/parleys/${id}`;

export const setReplyPolicy = (id: string, policy: ReplyPolicy) =>
  put<Parley>(`${at(id)}/reply_policy`, { reply_policy: policy });
export const hideReply = (id: string) => post<Parley>(`${at(id)}/hide`);
export const showReply = (id: string) => post<Parley>(`${at(id)}/show`);
export const hiddenReplies = (id: string) => get<Parley[]>(`${at(id)}/hidden_replies`, { limit: 40 });
export const castVote = (id: string, value: 1 | 0 | -1) => post<Parley>(`${at(id)}/vote`, { value });
/** @param next the path of a page after the first. */
export const sortedReplies = (id: string, sort: ReplySort, next: string | null): Promise<Answer<Parley[]>> =>
  page<Parley>(next ?? `${at(id)}/replies?sort=${sort}&limit=40`);
export const impressionsOf = (id: string, step: 'hour' | 'day') => get<Impressions>(`${at(id)}/impressions`, { step });
