// Polls, quotes, drafts and what is scheduled, over the API.

import { get, page, post, put, remove } from './client.ts';
import type { KeptDraft, Parley, Poll, QuoteRequest, Scheduled } from './contract.ts';
import type { NewParley } from './parleys.ts';

export const fetchPoll = (id: string) => get<Poll>(`/api/v1/polls/${id}`);
export const choose = (id: string, choices: readonly number[]) => post<Poll>(`/api/v1/polls/${id}/votes`, { choices });

/** Takes `quoted` out of `quoting`; answers the latter. */
export const revokeQuote = (quoted: string, quoting: string) =>
  post<Parley>(`/api/v1/statuses/${quoted}/quotes/${quoting}/revoke`);

const ASKING = '/api/palabre/v1/quote_requests';
export const listQuoteRequests = (path: string = ASKING) => page<QuoteRequest<Parley>>(path);
/** @param id of what would quote; answers it. */
export const answerQuoteRequest = (id: string, answer: 'accept' | 'reject') =>
  post<Parley>(`${ASKING}/${id}/${answer}`);

const DRAFTS = '/api/palabre/v1/drafts';
export const createDraft = (draft: Partial<NewParley>) => post<KeptDraft>(DRAFTS, draft);
export const changeDraft = (id: string, draft: Partial<NewParley>) => put<KeptDraft>(`${DRAFTS}/${id}`, draft);
export const discardDraft = (id: string) => remove<object>(`${DRAFTS}/${id}`);

const SCHEDULED = '/api/v1/scheduled_statuses';
export const scheduleParley = (parley: NewParley & { scheduled_at: string }, key: string) =>
  post<Scheduled>('/api/v1/statuses', parley, key);
export const moveScheduled = (id: string, at: string) => put<Scheduled>(`${SCHEDULED}/${id}`, { scheduled_at: at });
export const cancelScheduled = (id: string) => remove<object>(`${SCHEDULED}/${id}`);
