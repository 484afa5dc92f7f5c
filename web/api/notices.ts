// Notifications, how far one has read them, and the house's own page, over the Mastodon API.

import { get, page, post, type Query } from './client.ts';
import type { Notice, NoticeKind } from './contract.ts';

export interface Marker {
  last_read_id: string;
  version: number;
  updated_at: string;
}
export interface Town {
  title: string;
  domain: string;
  description: string;
  version: string;
  rules: { id: string; text: string; hint?: string }[];
  configuration?: { translation?: { enabled: boolean } };
  usage?: { users?: { active_month?: number } };
}

export const listNotices = (kinds: readonly NoticeKind[], query: Query = {}) =>
  page<Notice>('/api/v1/notifications', { ...query, types: kinds });
export const fetchUnread = () => get<{ count: number }>('/api/v1/notifications/unread_count');
export const clearNotices = () => post<object>('/api/v1/notifications/clear');
export const dismissNotice = (id: string) => post<object>(`/api/v1/notifications/${id}/dismiss`);
export const fetchMarkers = () => get<{ notifications?: Marker }>('/api/v1/markers', { timeline: ['notifications'] });
export const markRead = (id: string) => post<object>('/api/v1/markers', { notifications: { last_read_id: id } });
export const fetchTown = (lang: string) => get<Town>('/api/v2/instance', { lang });
