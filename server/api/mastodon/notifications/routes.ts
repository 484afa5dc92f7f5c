// Notifications.

import type { Routes } from '../../endpoint.ts';

export const notificationRoutes: Routes = {};
