// Notifications.

import type { Routes } from '../../endpoint.ts';
import { clear, dismiss } from './dismiss.ts';
import { dismissGroup, groupAccounts, groupedNotifications, notificationGroup, unreadGroupCount } from './groups.ts';
import { notifications } from './list.ts';
import { notification } from './one.ts';
import { oldPolicy, policy, updateOldPolicy, updatePolicy } from './policy.ts';
import { acceptMany, acceptOne, dismissMany, dismissOne, merged, oneRequest, requests } from './requests.ts';
import { unread } from './unread-count.ts';

export const notificationRoutes: Routes = {
  'GET /api/v1/notifications': notifications,
  'GET /api/v1/notifications/unread_count': unread,
  'GET /api/v1/notifications/:id': notification,
  'POST /api/v1/notifications/clear': clear,
  'POST /api/v1/notifications/:id/dismiss': dismiss,
  'GET /api/v2/notifications': groupedNotifications,
  'GET /api/v2/notifications/unread_count': unreadGroupCount,
  'GET /api/v2/notifications/policy': policy,
  'PATCH /api/v2/notifications/policy': updatePolicy,
  'PUT /api/v2/notifications/policy': updatePolicy,
  'GET /api/v1/notifications/policy': oldPolicy,
  'PATCH /api/v1/notifications/policy': updateOldPolicy,
  'PUT /api/v1/notifications/policy': updateOldPolicy,
  'GET /api/v1/notifications/requests': requests,
  'GET /api/v1/notifications/requests/merged': merged,
  'POST /api/v1/notifications/requests/accept': acceptMany,
  'POST /api/v1/notifications/requests/dismiss': dismissMany,
  'GET /api/v1/notifications/requests/:id': oneRequest,
  'POST /api/v1/notifications/requests/:id/accept': acceptOne,
  'POST /api/v1/notifications/requests/:id/dismiss': dismissOne,
  'GET /api/v2/notifications/:group_key': notificationGroup,
  'GET /api/v2/notifications/:group_key/accounts': groupAccounts,
  'POST /api/v2/notifications/:group_key/dismiss': dismissGroup,
};
