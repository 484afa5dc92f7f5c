// Apps and what a client asks at start-up.

import type { Routes } from '../../endpoint.ts';

export const appRoutes: Routes = {};
