// Trends: what many people speak of, and staff's say in it.

import type { Routes } from '../../endpoint.ts';
import { decideOnLink, linksForReview } from './review-links.ts';
import { decideOnParley, decideOnTag, parleysForReview, tagsForReview } from './review.ts';
import { trendingLinks, trendingStatuses, trendingTags } from './trends.ts';

export const trendRoutes: Routes = {
  'GET /api/v1/trends': trendingTags,
  'GET /api/v1/trends/tags': trendingTags,
  'GET /api/v1/trends/statuses': trendingStatuses,
  'GET /api/v1/trends/links': trendingLinks,
  'GET /api/v1/admin/trends/tags': tagsForReview,
  'POST /api/v1/admin/trends/tags/:id/approve': decideOnTag(true),
  'POST /api/v1/admin/trends/tags/:id/reject': decideOnTag(false),
  'GET /api/v1/admin/trends/statuses': parleysForReview,
  'POST /api/v1/admin/trends/statuses/:id/approve': decideOnParley(true),
  'POST /api/v1/admin/trends/statuses/:id/reject': decideOnParley(false),
  'GET /api/v1/admin/trends/links': linksForReview,
  'POST /api/v1/admin/trends/links/:id/approve': decideOnLink(true),
  'POST /api/v1/admin/trends/links/:id/reject': decideOnLink(false),
};
