// Accounts and what binds them, over the Mastodon API.

import { get, page, patch, post, type Query } from './client.ts';
import type { Account, CredentialAccount, Relationship } from './contract.ts';

const at = (id: string): string => `/api/v1/accounts/${id}`;

export const fetchSelf = () => get<CredentialAccount>('/api/v1/accounts/verify_credentials');
export const findByHandle = (acct: string) => get<Account>('/api/v1/accounts/lookup', { acct });
export const updateSelf = (changes: FormData | Record<string, unknown>) =>
  patch<CredentialAccount>('/api/v1/accounts/update_credentials', changes);
export const searchAccounts = (q: string, signal?: AbortSignal) =>
  get<Account[]>('/api/v1/accounts/search', { q, limit: 6 }, signal);
export const fetchRelationships = (ids: readonly string[]) =>
  get<Relationship[]>('/api/v1/accounts/relationships', { id: ids });
export const listAccounts = (path: string, query?: Query) => page<Account>(path, query);
export const fetchAccount = (id: string) => get<Account>(at(id));

/** Those one follows who follow `id`. */
export const familiarOf = async (id: string): Promise<Account[]> =>
  (await get<{ accounts: Account[] }[]>('/api/v1/accounts/familiar_followers', { id: [id] }))[0]?.accounts ?? [];
export const endorsedBy = (id: string) => get<Account[]>(`${at(id)}/endorsements`);

export type Bond =
  | 'follow'
  | 'unfollow'
  | 'block'
  | 'unblock'
  | 'mute'
  | 'unmute'
  | 'remove_from_followers'
  | 'note'
  | 'endorse'
  | 'unendorse';
export const bind = (id: string, bond: Bond, body?: Record<string, unknown>) =>
  post<Relationship>(`${at(id)}/${bond}`, body);
export const answerRequest = (id: string, answer: 'authorize' | 'reject') =>
  post<Relationship>(`/api/v1/follow_requests/${id}/${answer}`);
