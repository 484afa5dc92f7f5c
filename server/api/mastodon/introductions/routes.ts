// Suggestions and the directory.

import type { Routes } from '../../endpoint.ts';
import { directory } from './directory.ts';
import { dismiss, suggestions, suggestionsV1 } from './suggestions.ts';

export const introductionRoutes: Routes = {
  'GET /api/v1/suggestions': suggestionsV1,
  'GET /api/v2/suggestions': suggestions,
  'DELETE /api/v1/suggestions/:account_id': dismiss,
  'GET /api/v1/directory': directory,
};
