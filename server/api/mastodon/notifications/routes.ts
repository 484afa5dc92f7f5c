// Notifications.

import type { Routes } from '../../endpoint.ts';
import { clear, dismiss } from './dismiss.ts';
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
  'GET /api/v2/notifications/policy': policy,
};
