// Statuses: write, read, and what people do with them.

import type { Routes } from '../../endpoint.ts';
import { context } from './context.ts';
import { deleteStatus } from './delete.ts';
import { editStatus } from './edit.ts';
import { history } from './history.ts';
import { favouritedBy, rebloggedBy } from './marked-by.ts';
import {
  bookmark,
  favourite,
  muteConversation,
  pinStatus,
  unbookmark,
  unfavourite,
  unmuteConversation,
  unpinStatus,
} from './marks.ts';
import { accountStatuses } from './of-account.ts';
import { bookmarks, favourites } from './own-lists.ts';
import { postStatus } from './post.ts';
import { interactionPolicy, quotes, revoke } from './quotes.ts';
import { readStatus, readStatuses } from './read.ts';
import { reblog, unreblog } from './reblog.ts';
import { source } from './source.ts';

export const statusRoutes: Routes = {
  'POST /api/v1/statuses': postStatus,
  'GET /api/v1/statuses': readStatuses,
  'GET /api/v1/statuses/:id': readStatus,
  'PUT /api/v1/statuses/:id': editStatus,
  'DELETE /api/v1/statuses/:id': deleteStatus,
  'GET /api/v1/statuses/:id/context': context,
  'GET /api/v1/statuses/:id/source': source,
  'GET /api/v1/statuses/:id/history': history,
  'GET /api/v1/statuses/:id/favourited_by': favouritedBy,
  'GET /api/v1/statuses/:id/reblogged_by': rebloggedBy,
  'GET /api/v1/statuses/:id/quotes': quotes,
  'POST /api/v1/statuses/:id/quotes/:quoting_status_id/revoke': revoke,
  'PUT /api/v1/statuses/:id/interaction_policy': interactionPolicy,
  'POST /api/v1/statuses/:id/reblog': reblog,
  'POST /api/v1/statuses/:id/unreblog': unreblog,
  'POST /api/v1/statuses/:id/favourite': favourite,
  'POST /api/v1/statuses/:id/unfavourite': unfavourite,
  'POST /api/v1/statuses/:id/bookmark': bookmark,
  'POST /api/v1/statuses/:id/unbookmark': unbookmark,
  'POST /api/v1/statuses/:id/pin': pinStatus,
  'POST /api/v1/statuses/:id/unpin': unpinStatus,
  'POST /api/v1/statuses/:id/mute': muteConversation,
  'POST /api/v1/statuses/:id/unmute': unmuteConversation,
  'GET /api/v1/bookmarks': bookmarks,
  'GET /api/v1/favourites': favourites,
  'GET /api/v1/accounts/:id/statuses': accountStatuses,
};
