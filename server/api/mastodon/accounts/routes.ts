// Accounts: who one is, profiles, search.

import type { Routes } from '../../endpoint.ts';

export const accountRoutes: Routes = {};
