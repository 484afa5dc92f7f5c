// The Mastodon API's table: each resource folder brings its own rows.

import type { Routes } from '../endpoint.ts';
import { accountRoutes } from './accounts/routes.ts';
import { adminRoutes } from './admin/routes.ts';
import { announcementRoutes } from './announcements/routes.ts';
import { appRoutes } from './apps/routes.ts';
import { collectionRoutes } from './collections/routes.ts';
import { instanceRoutes } from './instance/routes.ts';
import { statusRoutes } from './statuses/routes.ts';
import { mediaRoutes } from './media/routes.ts';
import { reportRoutes } from './reports/routes.ts';
import { relationRoutes } from './relations/routes.ts';
import { introductionRoutes } from './introductions/routes.ts';
import { pollRoutes } from './polls/routes.ts';
import { pushRoutes } from './push/routes.ts';
import { oembedRoutes } from './oembed/oembed.ts';
import { scheduledRoutes } from './scheduled/routes.ts';
import { searchRoutes } from './search/routes.ts';
import { timelineRoutes } from './timelines/routes.ts';
import { translationRoutes } from './translation/routes.ts';
import { trendRoutes } from './trends/routes.ts';
import { notificationRoutes } from './notifications/routes.ts';
import { listRoutes } from './lists/routes.ts';
import { tagRoutes } from './tags/routes.ts';
import { filterRoutes } from './filters/routes.ts';
import { conversationRoutes } from './conversations/routes.ts';
import { laterRoutes } from './later/routes.ts';

export const mastodonRoutes: Routes = {
  ...accountRoutes,
  ...appRoutes,
  ...instanceRoutes,
  ...announcementRoutes,
  ...collectionRoutes,
  ...statusRoutes,
  ...mediaRoutes,
  ...relationRoutes,
  ...reportRoutes,
  ...introductionRoutes,
  ...pollRoutes,
  ...scheduledRoutes,
  ...oembedRoutes,
  ...searchRoutes,
  ...timelineRoutes,
  ...translationRoutes,
  ...trendRoutes,
  ...notificationRoutes,
  ...pushRoutes,
  ...listRoutes,
  ...tagRoutes,
  ...filterRoutes,
  ...conversationRoutes,
  ...adminRoutes,
  ...laterRoutes,
};
