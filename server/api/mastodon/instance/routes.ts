// What the instance says of itself.

import type { Routes } from '../../endpoint.ts';

export const instanceRoutes: Routes = {};
