// What waits for a later version: right shapes, empty.

import type { Routes } from '../../endpoint.ts';

export const laterRoutes: Routes = {};
