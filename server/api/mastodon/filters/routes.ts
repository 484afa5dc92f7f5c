// Filters, in both versions of the API on the same rows.

import type { Routes } from '../../endpoint.ts';
import { editFilter, filters, newFilter, oneFilter, removeFilter } from './filters.ts';
import { editKeyword, keywordsOf, newKeyword, oneKeyword, removeKeyword } from './keywords.ts';
import { newCovered, oneCovered, removeCovered, statusesOf } from './statuses.ts';
import { editV1Filter, newV1Filter, oneV1Filter, removeV1Filter, v1Filters } from './v1.ts';

export const filterRoutes: Routes = {
  'GET /api/v2/filters': filters,
  'POST /api/v2/filters': newFilter,
  'GET /api/v2/filters/:id': oneFilter,
  'PUT /api/v2/filters/:id': editFilter,
  'DELETE /api/v2/filters/:id': removeFilter,
  'GET /api/v2/filters/:id/keywords': keywordsOf,
  'POST /api/v2/filters/:id/keywords': newKeyword,
  'GET /api/v2/filters/keywords/:id': oneKeyword,
  'PUT /api/v2/filters/keywords/:id': editKeyword,
  'DELETE /api/v2/filters/keywords/:id': removeKeyword,
  'GET /api/v2/filters/:id/statuses': statusesOf,
  'POST /api/v2/filters/:id/statuses': newCovered,
  'GET /api/v2/filters/statuses/:id': oneCovered,
  'DELETE /api/v2/filters/statuses/:id': removeCovered,
  'GET /api/v1/filters': v1Filters,
  'POST /api/v1/filters': newV1Filter,
  'GET /api/v1/filters/:id': oneV1Filter,
  'PUT /api/v1/filters/:id': editV1Filter,
  'DELETE /api/v1/filters/:id': removeV1Filter,
};
