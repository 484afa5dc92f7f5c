// From whom notifications come at once, whose wait, and being told on this device, over the Mastodon API.

import { get, page, patch, post, put, remove } from './client.ts';
import type { NoticePolicy, NoticeRequest, PushAlert, PushSubscriptionOfToken, Verdict } from './contract.ts';

export type Rule = Exclude<keyof NoticePolicy, 'summary'>;

const REQUESTS = '/api/v1/notifications/requests';

export const fetchPolicy = () => get<NoticePolicy>('/api/v2/notifications/policy');
export const changePolicy = (rule: Rule, verdict: Verdict) =>
  patch<NoticePolicy>('/api/v2/notifications/policy', { [rule]: verdict });
export const listAskers = (path: string = REQUESTS) => page<NoticeRequest>(path);
export const answerAsker = (id: string, answer: 'accept' | 'dismiss') => post<object>(`${REQUESTS}/${id}/${answer}`);

const PUSH = '/api/v1/push/subscription';
export type Alerts = Partial<Record<PushAlert, boolean>>;

export const fetchPush = () => get<PushSubscriptionOfToken>(PUSH);
export const createPush = (subscription: PushSubscriptionJSON, alerts: Alerts) =>
  post<PushSubscriptionOfToken>(PUSH, {
    subscription: { endpoint: subscription.endpoint, keys: subscription.keys, standard: true },
    data: { alerts, policy: 'all' },
  });
export const changePush = (alerts: Alerts) => put<PushSubscriptionOfToken>(PUSH, { data: { alerts, policy: 'all' } });
export const deletePush = () => remove<object>(PUSH);
