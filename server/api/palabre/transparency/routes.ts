// What is published about moderation, for programs.

import type { Routes } from '../../endpoint.ts';
import { figures } from './figures.ts';

export const transparencyRoutes: Routes = {
  'GET /api/palabre/v1/transparency': figures,
};
