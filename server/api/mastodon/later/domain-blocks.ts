// Blocks of other towns. None is known here yet: nobody is blocked, and to block one is refused rather than forgotten.

import { z } from 'zod';
import { text } from '#contract';
import { Refusal } from '#platform';
import { forPerson, type Routes } from '../../endpoint.ts';

const named = z.object({ domain: text.min(1).max(300) });

export const domainBlockRoutes: Routes = {
  'GET /api/v1/domain_blocks': forPerson({ scope: 'read:blocks', input: z.object({}), answer: async () => [] }),
  'POST /api/v1/domain_blocks': forPerson({
    scope: 'write:blocks',
    input: named,
    async answer() {
      throw new Refusal('invalid', 'names another town, and none is known here yet', 'domain');
    },
  }),
  'DELETE /api/v1/domain_blocks': forPerson({ scope: 'write:blocks', input: named, answer: async () => ({}) }),
};
