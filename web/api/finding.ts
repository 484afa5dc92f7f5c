// Search, trends, suggestions and translation over the Mastodon API.

import { get, page, post, remove, type Answer } from './client.ts';
import type { Account, Parley, Suggestion, Tag, Translation, TrendsLink } from './contract.ts';

export interface Found {
  accounts: Account[];
  statuses: Parley[];
  hashtags: Tag[];
}
export type FoundKind = keyof Found;

const SEARCH = '/api/v2/search';
const A_PAGE = 20;

export const search = (q: string, limit: number, signal?: AbortSignal) => get<Found>(SEARCH, { q, limit }, signal);

/** A page of one kind; `next` holds the offset of the one after it. */
export async function searchFor<K extends FoundKind>(
  kind: K,
  q: string,
  next: string | null,
): Promise<Answer<Found[K]>> {
  const offset = Number(next ?? 0);
  const found = (await get<Found>(SEARCH, { q, type: kind, limit: A_PAGE, offset }))[kind];
  return { body: found, next: found.length < A_PAGE ? null : String(offset + A_PAGE) };
}

export const TRENDING_PARLEYS = '/api/v1/trends/statuses';
export const trendingTags = (next: string | null) =>
  page<Tag>(next ?? '/api/v1/trends/tags', next ? {} : { limit: 20 });
export const trendingLinks = (next: string | null) =>
  page<TrendsLink>(next ?? '/api/v1/trends/links', next ? {} : { limit: 20 });
export const directory = (next: string | null) => page<Account>(next ?? '/api/v1/directory', next ? {} : { limit: 40 });

export const fetchSuggestions = (limit: number) => get<Suggestion[]>('/api/v2/suggestions', { limit });
export const dismissSuggestion = (id: string) => remove<object>(`/api/v1/suggestions/${id}`);

export const translate = (id: string, lang: string) => post<Translation>(`/api/v1/statuses/${id}/translate`, { lang });
