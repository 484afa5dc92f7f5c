// Follows, requests, blocks, mutes.

import type { Routes } from '../../endpoint.ts';

export const relationRoutes: Routes = {};
