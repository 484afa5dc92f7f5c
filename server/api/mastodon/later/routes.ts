// What waits for a later version, and what clients ask for all the same as they start: the right shapes, empty. A client
// that is told "404" here believes that the server is broken.

import { z } from 'zod';
import { text } from '#contract';
import { notFound } from '#platform';
import { forAnyone, forPerson, type Routes } from '../../endpoint.ts';
import { annualReportRoutes } from './annual-reports.ts';
import { domainBlockRoutes } from './domain-blocks.ts';

const empty = forAnyone({ input: z.object({}), answer: async () => [] });

export const laterRoutes: Routes = {
  ...annualReportRoutes,
  ...domainBlockRoutes,
  'GET /api/v1_alpha/async_refreshes/:id': forPerson({
    scope: 'read',
    input: z.object({ id: text.max(500) }),
    async answer() {
      throw notFound();
    },
  }),
  'GET /api/v1/accounts/:id/identity_proofs': empty,
};
