// Timelines: home, local, hashtag, direct.

import type { Routes } from '../../endpoint.ts';
import { directTimeline } from './direct.ts';
import { home } from './home.ts';
import { linkTimeline } from './link.ts';
import { listTimeline } from './list.ts';
import { publicTimeline } from './public.ts';
import { tagTimeline } from './tag.ts';

export const timelineRoutes: Routes = {
  'GET /api/v1/timelines/home': home,
  'GET /api/v1/timelines/public': publicTimeline,
  'GET /api/v1/timelines/tag/:hashtag': tagTimeline,
  'GET /api/v1/timelines/link': linkTimeline,
  'GET /api/v1/timelines/list/:id': listTimeline,
  'GET /api/v1/timelines/direct': directTimeline,
};
