// Timelines: home, local, hashtag.

import type { Routes } from '../../endpoint.ts';

export const timelineRoutes: Routes = {};
