// Where one can go from everywhere, in order.

import type { Plain } from '../../i18n/index.ts';
import type { Screen } from '../../routes.ts';
import { waitingComments } from '../../store/comment-queue.ts';
import { unreadTalks } from '../../store/conversations.ts';
import { unread } from '../../store/notices.ts';
import { self } from '../../store/self.ts';
import type { IconName } from '../icon.tsx';

export interface Destination {
  screen: Screen;
  path: string;
  words: Plain;
  icon: IconName;
  /** How many wait there. */
  waiting?: number;
}

const local: Destination = { screen: 'local', path: '/local', words: 'nav.local', icon: 'local' };
const explore: Destination = { screen: 'explore', path: '/explore', words: 'nav.explore', icon: 'compass' };
const settings: Destination = { screen: 'settings', path: '/settings', words: 'nav.settings', icon: 'settings' };
const desk: Destination = { screen: 'console', path: '/console', words: 'nav.console', icon: 'scales' };
const home: Destination = { screen: 'home', path: '/home', words: 'nav.home', icon: 'home' };

export function destinations(): Destination[] {
  const me = self.value;
  if (!me) return [{ ...home, screen: 'front', path: '/' }, local, explore];
  const waiting = me.source.follow_requests_count;
  const requests: Destination = {
    screen: 'requests',
    path: '/follow_requests',
    words: 'nav.requests',
    icon: 'requests',
    waiting,
  };
  const comments: Destination = {
    screen: 'comments',
    path: '/comments',
    words: 'nav.comments',
    icon: 'reply',
    waiting: waitingComments.value,
  };
  return [
    home,
    local,
    explore,
    { screen: 'notices', path: '/notifications', words: 'nav.notices', icon: 'bell', waiting: unread.value },
    {
      screen: 'talks',
      path: '/conversations',
      words: 'nav.talks',
      icon: 'letter',
      waiting: unreadTalks.value.size,
    },
    ...(waitingComments.value > 0 ? [comments] : []),
    { screen: 'lists', path: '/lists', words: 'nav.lists', icon: 'list' },
    { screen: 'bookmarks', path: '/bookmarks', words: 'nav.bookmarks', icon: 'bookmark' },
    { screen: 'votes', path: '/favourites', words: 'nav.votes', icon: 'vote' },
    ...(me.locked || waiting > 0 ? [requests] : []),
    { screen: 'profile', path: `/@${me.acct}`, words: 'nav.profile', icon: 'profile' },
    ...(me.role.permissions === '0' ? [] : [desk]),
    settings,
  ];
}
