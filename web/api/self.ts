// Palabre's own endpoints: coming in, going out, and what belongs to one's own account.

import { get, post, put, remove } from './client.ts';
import type { CredentialAccount, Session } from './contract.ts';

const BASE = '/api/palabre/v1';

export interface Newcomer {
  handle: string;
  password: string;
  email?: string | undefined;
  locale: string;
  accepts_terms: boolean;
}
export interface Founder {
  token: string;
  handle: string;
  password: string;
  email?: string | undefined;
}

export const createAccount = (newcomer: Newcomer) => post<CredentialAccount>(`${BASE}/accounts`, newcomer);
export const isHandleFree = async (handle: string): Promise<boolean> =>
  (await get<{ free: boolean }>(`${BASE}/handles/${encodeURIComponent(handle)}`)).free;
export const openSession = (login: string, password: string) =>
  post<CredentialAccount>(`${BASE}/sessions`, { login, password });
export const fetchSessions = () => get<Session[]>(`${BASE}/sessions`);
export const closeSession = (id: string) => remove<object>(`${BASE}/sessions/${id}`);
export const fetchSetup = (token: string) => get<object>(`${BASE}/setup`, { token });
export const setUp = (founder: Founder) => post<CredentialAccount>(`${BASE}/setup`, founder);
export const changePassword = (current: string, next: string) => put<object>(`${BASE}/password`, { current, next });
export const acceptTerms = () => post<object>(`${BASE}/terms`, { accepts: true });
export const deleteAccount = (password: string) => remove<object>(`${BASE}/account`, { password });
