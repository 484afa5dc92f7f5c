// What the operator tells everybody.

import { get, post, put, remove } from './client.ts';
import type { Announcement } from './contract.ts';

const BASE = '/api/v1/announcements';
const reaction = (id: string, name: string): string => `${BASE}/${id}/reactions/${encodeURIComponent(name)}`;

export const fetchAnnouncements = (lang: string) => get<Announcement[]>(BASE, { lang });
export const dismissAnnouncement = (id: string) => post<object>(`${BASE}/${id}/dismiss`);
export const addReaction = (id: string, name: string) => put<object>(reaction(id, name));
export const removeReaction = (id: string, name: string) => remove<object>(reaction(id, name));
