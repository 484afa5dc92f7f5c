// Hashtags: one, those one follows, those people show. What is said with them is in timelines/.

import type { Routes } from '../../endpoint.ts';
import { featuredOf, featuredTags, newFeatured, removeFeatured, suggestions } from './featured.ts';
import { feature, follow, followedTags, readTag, unfeature, unfollow } from './tags.ts';

export const tagRoutes: Routes = {
  'GET /api/v1/tags/:name': readTag,
  'POST /api/v1/tags/:name/follow': follow,
  'POST /api/v1/tags/:name/unfollow': unfollow,
  'POST /api/v1/tags/:name/feature': feature,
  'POST /api/v1/tags/:name/unfeature': unfeature,
  'GET /api/v1/followed_tags': followedTags,
  'GET /api/v1/featured_tags': featuredTags,
  'POST /api/v1/featured_tags': newFeatured,
  'DELETE /api/v1/featured_tags/:id': removeFeatured,
  'GET /api/v1/featured_tags/suggestions': suggestions,
  'GET /api/v1/accounts/:id/featured_tags': featuredOf,
};
