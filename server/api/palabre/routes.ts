// Palabre's own endpoints under /api/palabre/v1.

import type { Routes } from '../endpoint.ts';

export const palabreRoutes: Routes = {};
