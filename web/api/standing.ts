// How one's account stands and why, and objecting, over Palabre's own endpoints.

import { get, post } from './client.ts';
import type { AccountStatus, OwnAppeal } from './contract.ts';

const BASE = '/api/palabre/v1';

export const fetchStanding = () => get<AccountStatus>(`${BASE}/account_status`);
export const sendAppeal = (decision: string, words: string) =>
  post<OwnAppeal>(`${BASE}/decisions/${decision}/appeal`, { words });
/** For who is suspended: opens nothing but their standing. */
export const openToObject = (login: string, password: string) =>
  post<{ token: string }>(`${BASE}/sessions/appeal`, { login, password });
