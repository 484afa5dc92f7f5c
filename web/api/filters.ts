// Filters over the Mastodon API.

import { get, post, put, remove } from './client.ts';
import type { Filter, FilterAction, FilterContext } from './contract.ts';

export interface KeywordWish {
  id?: string;
  keyword?: string;
  whole_word?: boolean;
  _destroy?: boolean;
}
export interface FilterWish {
  title: string;
  context: FilterContext[];
  filter_action: FilterAction;
  /** Seconds; null for good; absent leaves it as it is. */
  expires_in?: number | null;
  keywords_attributes: KeywordWish[];
}

const at = (id: string): string => `/api/v2/filters/${id}`;

export const fetchFilters = () => get<Filter[]>('/api/v2/filters');
export const createFilter = (wish: FilterWish) => post<Filter>('/api/v2/filters', wish);
export const changeFilter = (id: string, wish: FilterWish) => put<Filter>(at(id), wish);
export const deleteFilter = (id: string) => remove<object>(at(id));
