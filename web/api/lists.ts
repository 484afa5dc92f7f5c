// Lists of people over the Mastodon API.

import { get, post, put, remove } from './client.ts';
import type { PeopleList } from './contract.ts';

export type ListWish = Partial<Pick<PeopleList, 'title' | 'replies_policy' | 'exclusive'>>;

const at = (id: string): string => `/api/v1/lists/${id}`;

export const fetchLists = () => get<PeopleList[]>('/api/v1/lists');
export const createList = (wish: ListWish) => post<PeopleList>('/api/v1/lists', wish);
export const changeList = (id: string, wish: ListWish) => put<PeopleList>(at(id), wish);
export const deleteList = (id: string) => remove<object>(at(id));
export const listsWith = (account: string) => get<PeopleList[]>(`/api/v1/accounts/${account}/lists`);
export const putIn = (id: string, account: string) => post<object>(`${at(id)}/accounts`, { account_ids: [account] });
export const takeOut = (id: string, account: string) =>
  remove<object>(`${at(id)}/accounts`, { account_ids: [account] });
