// The screen's policies at the console: proposed, watched, held against what was said, begun, ended.

import { z } from 'zod';
import { id, type Id } from '#contract';
import {
  beginPolicy,
  endPolicy,
  listPolicies,
  policyOf,
  proposal,
  proposePolicy,
  type PolicyRow,
  type ShadowSum,
} from '#moderation';
import type { Routes } from '../../endpoint.ts';
import { atConsole } from './at-console.ts';

const present = (row: PolicyRow, shadow?: readonly ShadowSum[]) => ({
  id: row.id,
  author_id: row.author_id,
  mode: row.mode,
  courses: row.courses,
  probation_hours: row.probation_hours,
  note: row.note,
  backtest: row.backtest,
  judged: row.judged,
  ...(shadow && { shadow }),
  created_at: row.created_at.toISOString(),
  began_at: row.began_at?.toISOString() ?? null,
  ended_at: row.ended_at?.toISOString() ?? null,
});

const which = z.object({ id: id<Id>() });

export const policyRoutes: Routes = {
  'GET /api/palabre/v1/console/policies': atConsole('reports.view', {
    input: z.object({}),
    answer: async ({ act }) => (await listPolicies(act)).map((row) => present(row)),
  }),
  'POST /api/palabre/v1/console/policies': atConsole('policies.edit', {
    input: proposal,
    answer: async ({ act, input }) => present(await proposePolicy(act, input)),
  }),
  'GET /api/palabre/v1/console/policies/:id': atConsole('reports.view', {
    input: which,
    async answer({ act, input }) {
      const { row, shadow } = await policyOf(act, input.id);
      return present(row, shadow);
    },
  }),
  'POST /api/palabre/v1/console/policies/:id/begin': atConsole('policies.edit', {
    input: which,
    async answer({ act, input }) {
      await beginPolicy(act, input.id);
      return present((await policyOf(act, input.id)).row);
    },
  }),
  'POST /api/palabre/v1/console/policies/:id/end': atConsole('policies.edit', {
    input: which,
    async answer({ act, input }) {
      await endPolicy(act, input.id);
      return present((await policyOf(act, input.id)).row);
    },
  }),
};
