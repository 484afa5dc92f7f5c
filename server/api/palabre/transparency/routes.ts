// What is published about moderation, for programs.

import type { Routes } from '../../endpoint.ts';
import { figures } from './figures.ts';
import { statements, statementsOfDay } from './statements.ts';

export const transparencyRoutes: Routes = {
  'GET /api/palabre/v1/transparency': figures,
  'GET /api/palabre/v1/transparency/statements': statements,
  'GET /api/palabre/v1/transparency/statements.csv': statementsOfDay,
};
