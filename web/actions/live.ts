// Keeps the app in step with the town: what the socket says goes into the stores; after a gap, the gap is read.

import { openLive, type Happening, type Live } from '../api/streaming.ts';
import type { Announcement, AnnouncementReaction, Conversation, Notice, Parley } from '../api/contract.ts';
import { countReaction, dropAnnouncement, keepAnnouncement } from '../store/announcements.ts';
import { keepConversation } from '../store/conversations.ts';
import { findFeed } from '../store/feeds.ts';
import { homeChoice } from '../store/home-choice.ts';
import { arrive, dropEverywhere } from '../store/lists.ts';
import { forgetParley, keepParley } from '../store/parleys.ts';
import { place } from '../store/place.ts';
import { become, self } from '../store/self.ts';
import { readAnnouncements } from './announcements.ts';
import { countComments } from './count-comments.ts';
import { countTalks } from './conversations.ts';
import { hearFilters } from './filters.ts';
import { hearMerged } from './gate.ts';
import { hearNotices } from './notices.ts';
import { readAgain } from './read-list.ts';
import { joinThread, readThread, thread } from './read-thread.ts';

const NEAR_TOP = 120;
const FEED_OF: Record<string, string> = { user: 'home', 'public:local': 'local' };
let live: Live | null = null;

const mayShow = (): boolean => scrollY < NEAR_TOP && document.visibilityState === 'visible';

export function startLive(): void {
  live ??= openLive(hear, (isAgain) => void (isAgain && fillGap()));
  live.subscribe('direct');
}

export function stopLive(): void {
  live?.close();
  live = null;
}

export const listenTo = (stream: string): void => live?.subscribe(stream);
export const stopListeningTo = (stream: string): void => live?.unsubscribe(stream);

function hear({ stream, event, payload }: Happening): void {
  if (event === 'update')
    hearParley(stream[0] === 'list' ? stream.join(':') : (stream[0] ?? 'user'), JSON.parse(payload) as Parley);
  else if (event === 'status.update') keepParley(JSON.parse(payload) as Parley);
  else if (event === 'delete') hearDeletion(payload);
  else if (event === 'conversation') keepConversation(JSON.parse(payload) as Conversation);
  else if (event === 'filters_changed') hearFilters();
  else if (event === 'announcement') keepAnnouncement(JSON.parse(payload) as Announcement);
  else if (event === 'announcement.delete') dropAnnouncement(payload);
  else if (event === 'announcement.reaction') hearReaction(JSON.parse(payload) as HeardReaction);
  else if (event === 'notification') hearNotice(JSON.parse(payload) as Notice);
  else if (event === 'notifications_merged') hearMerged();
}

type HeardReaction = AnnouncementReaction & { announcement_id: string };

const hearReaction = ({ announcement_id: id, ...reaction }: HeardReaction): void => countReaction(id, reaction);

function hearParley(stream: string, parley: Parley): void {
  keepParley(parley);
  joinThread(parley);
  const feed = findFeed(FEED_OF[stream] ?? stream);
  if (!feed) return;
  // Whether it is among what home shows for now, the server knows.
  if (feed === findFeed('home') && homeChoice.value.length > 0) void readAgain(feed, mayShow());
  else arrive(feed, [parley.id], mayShow());
}

function hearDeletion(id: string): void {
  forgetParley(id);
  dropEverywhere(id);
}

function hearNotice(notice: Notice): void {
  if (notice.status) {
    keepParley(notice.status);
    joinThread(notice.status);
  }
  if (notice.type === 'follow_request') countRequest();
  hearNotices(mayShow);
}

function countRequest(): void {
  if (!self.value) return;
  const { source } = self.value;
  become({ ...self.value, source: { ...source, follow_requests_count: source.follow_requests_count + 1 } });
}

function fillGap(): void {
  void countTalks();
  void countComments();
  readAnnouncements();
  for (const name of ['home', 'local']) {
    const feed = findFeed(name);
    if (feed) void readAgain(feed, mayShow());
  }
  hearNotices(mayShow);
  if (place.value.screen === 'thread' && thread.value) void readThread(thread.value.id);
}
