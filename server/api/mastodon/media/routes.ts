// Uploads.

import type { Routes } from '../../endpoint.ts';

export const mediaRoutes: Routes = {};
