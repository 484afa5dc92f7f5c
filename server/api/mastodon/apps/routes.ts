// Apps that others wrote.

import type { Routes } from '../../endpoint.ts';
import { createApp, verifyApp } from './apps.ts';

export const appRoutes: Routes = {
  'POST /api/v1/apps': createApp,
  'GET /api/v1/apps/verify_credentials': verifyApp,
};
