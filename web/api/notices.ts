// Notifications in groups, how far one has read them, and the house's own page, over the Mastodon API.

import { ask, get, post, withQuery, type Answer, type Query } from './client.ts';
import type { Account, Collection, GroupedNotices, NoticeKind, OwnReport, Parley } from './contract.ts';

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
  usage?: { users?: { active_month?: number } };
  configuration?: { translation?: { enabled: boolean }; vapid?: { public_key?: string } };
}

/** What is told together: one deed of many, or one thing said. */
export interface Group {
  key: string;
  type: NoticeKind;
  count: number;
  /** Who came last, the latest first; never empty. */
  people: Account[];
  parley?: Parley;
  collection?: Collection;
  /** One's own, and what became of it. */
  report?: OwnReport;
  /** The id of the latest of them: where it stands. */
  place: string;
  at: string;
}

function groupsIn({ accounts, statuses, notification_groups: groups }: GroupedNotices): Group[] {
  const people = new Map(accounts.map((account) => [account.id, account]));
  const parleys = new Map(statuses.map((status) => [status.id, status]));
  return groups.map((group) => {
    const parley = group.status_id === undefined ? undefined : parleys.get(group.status_id);
    return {
      key: group.group_key,
      type: group.type,
      count: group.notifications_count,
      people: group.sample_account_ids.flatMap((id) => people.get(id) ?? []),
      ...(parley && { parley }),
      ...(group.collection && { collection: group.collection }),
      ...(group.palabre_report && { report: group.palabre_report }),
      place: group.page_max_id ?? '0',
      at: group.latest_page_notification_at ?? new Date().toISOString(),
    };
  });
}

export async function readGroups(path: string, query: Query = {}): Promise<Answer<Group[]>> {
  const { body, next } = await ask<GroupedNotices>('GET', withQuery(path, query));
  return { body: groupsIn(body), next };
}
export const listGroups = (kinds: readonly NoticeKind[], query: Query = {}) =>
  readGroups('/api/v2/notifications', { ...query, types: kinds });
/** The groups with anything newer than `place`. */
export const listGroupsSince = async (place: string): Promise<Group[]> =>
  (await listGroups([], { since_id: place })).body;
export const fetchUnread = () => get<{ count: number }>('/api/v2/notifications/unread_count');
export const clearNotices = () => post<object>('/api/v1/notifications/clear');
export const dismissGroup = (key: string) => post<object>(`/api/v2/notifications/${encodeURIComponent(key)}/dismiss`);
/** Takes oneself out of somebody's collection, for good. */
export const leaveCollection = (collection: string, item: string) =>
  post<object>(`/api/v1/collections/${collection}/items/${item}/revoke`);
export const fetchMarkers = () => get<{ notifications?: Marker }>('/api/v1/markers', { timeline: ['notifications'] });
export const markRead = (id: string) => post<object>('/api/v1/markers', { notifications: { last_read_id: id } });
export const fetchTown = (lang: string) => get<Town>('/api/v2/instance', { lang });
