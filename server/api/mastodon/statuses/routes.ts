// Statuses: write, read, and what people do with them.

import type { Routes } from '../../endpoint.ts';

export const statusRoutes: Routes = {};
