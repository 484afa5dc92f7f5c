// Search: people, hashtags and parleys.

import type { Routes } from '../../endpoint.ts';
import { searchAll, searchAllV1 } from './everything.ts';
import { searchForPeople } from './people.ts';

export const searchRoutes: Routes = {
  'GET /api/v1/accounts/search': searchForPeople,
  'GET /api/v1/search': searchAllV1,
  'GET /api/v2/search': searchAll,
};
