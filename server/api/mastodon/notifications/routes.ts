// Notifications.

import type { Routes } from '../../endpoint.ts';
import { clear, dismiss } from './dismiss.ts';
import { dismissGroup, groupAccounts, groupedNotifications, notificationGroup, unreadGroupCount } from './groups.ts';
import { notifications } from './list.ts';
import { notification } from './one.ts';
import { policy } from './policy.ts';
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
  'GET /api/v2/notifications/:group_key': notificationGroup,
  'GET /api/v2/notifications/:group_key/accounts': groupAccounts,
  'POST /api/v2/notifications/:group_key/dismiss': dismissGroup,
};
