// The feeds of parleys: what each is called and where it is read. Their lists hold the ids of entries.

import { page } from '../api/client.ts';
import type { Parley } from '../api/contract.ts';
import { homePath } from './home-choice.ts';
import { findList, listCalled, type List } from './lists.ts';
import { keepParley } from './parleys.ts';

export type Feed = List<string>;

/** The feed called `name`, read at `path`, which may be another each time it is read from its start. */
export function feedAt(name: string, path: string | (() => string)): Feed {
  const load = async (next: string | null) => {
    const answer = await page<Parley>(next ?? (typeof path === 'string' ? path : path()));
    return { body: answer.body.map(keepParley), next: answer.next };
  };
  return listCalled<string>(name, load, (id) => id);
}

export const homeFeed = (): Feed => feedAt('home', homePath);
export const localFeed = (): Feed => feedAt('local', '/api/v1/timelines/public?local=true');
export const tagFeed = (tag: string): Feed => feedAt(`tag:${tag}`, `/api/v1/timelines/tag/${encodeURIComponent(tag)}`);
export const listFeed = (id: string): Feed => feedAt(`list:${id}`, `/api/v1/timelines/list/${id}`);
export const bookmarksFeed = (): Feed => feedAt('bookmarks', '/api/v1/bookmarks');
export const votesFeed = (): Feed => feedAt('votes', '/api/v1/favourites');

export const quotesFeed = (id: string): Feed => feedAt(`quotes:${id}`, `/api/v1/statuses/${id}/quotes`);

export type Tab = 'parleys' | 'replies' | 'media';
const QUERY: Record<Tab, string> = { parleys: 'exclude_replies=true', replies: '', media: 'only_media=true' };

export const profileFeed = (id: string, tab: Tab): Feed =>
  feedAt(`profile:${id}:${tab}`, `/api/v1/accounts/${id}/statuses?${QUERY[tab]}`);

export const findFeed = (name: string): Feed | undefined => findList<string>(name);
