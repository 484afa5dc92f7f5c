// Annual reports: none is made here, and clients are told so in the shape they expect.

import { z } from 'zod';
import { notFound } from '#platform';
import { forPerson, type Endpoint, type Routes } from '../../endpoint.ts';

const none = z.object({});
const year = z.object({ year: z.coerce.number().int().min(1_970, 'must be a year').max(9_999, 'must be a year') });

const missing = (scope: string): Endpoint =>
  forPerson({
    scope,
    input: year,
    async answer() {
      throw notFound();
    },
  });

export const annualReportRoutes: Routes = {
  'GET /api/v1/annual_reports': forPerson({
    scope: 'read:accounts',
    input: none,
    answer: async () => ({ annual_reports: [], accounts: [], statuses: [] }),
  }),
  'GET /api/v1/annual_reports/:year': missing('read:accounts'),
  'GET /api/v1/annual_reports/:year/state': forPerson({
    scope: 'read:accounts',
    input: year,
    answer: async () => ({ state: 'ineligible' }),
  }),
  'POST /api/v1/annual_reports/:year/generate': missing('write:accounts'),
  'POST /api/v1/annual_reports/:year/read': missing('write:accounts'),
};
