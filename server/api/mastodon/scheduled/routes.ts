// Scheduled statuses: read, moved to another time, called off. They are made by POST statuses.

import { z } from 'zod';
import { id, pageInput, toPage, type DraftId, type ScheduledStatus } from '#contract';
import { cancelScheduled, listScheduled, reschedule, scheduledOf } from '#parleys';
import type { House, SignedAct } from '#platform';
import { forPerson, type Routes } from '../../endpoint.ts';
import { linkPages } from '../../paging.ts';
import { presentScheduled } from '../entities/drafts.ts';
import { moment } from '../../status-input.ts';

const which = z.object({ id: id<DraftId>() });

export async function scheduledStatus(house: House, act: SignedAct, draft: DraftId): Promise<ScheduledStatus> {
  const [status] = await presentScheduled(house, act, [await scheduledOf(act, draft)]);
  return status!;
}

export const scheduledRoutes: Routes = {
  'GET /api/v1/scheduled_statuses': forPerson({
    scope: 'read:statuses',
    input: pageInput(),
    async answer({ house, act, input, request, reply }) {
      const rows = await listScheduled(act, toPage(input));
      linkPages(house, request, reply, rows[0]?.id, rows.at(-1)?.id);
      return presentScheduled(house, act, rows);
    },
  }),
  'GET /api/v1/scheduled_statuses/:id': forPerson({
    scope: 'read:statuses',
    input: which,
    answer: ({ house, act, input }) => scheduledStatus(house, act, input.id),
  }),
  'PUT /api/v1/scheduled_statuses/:id': forPerson({
    scope: 'write:statuses',
    input: which.extend({ scheduled_at: moment }),
    async answer({ house, act, input }) {
      if (input.scheduled_at) await reschedule(act, input.id, input.scheduled_at);
      return scheduledStatus(house, act, input.id);
    },
  }),
  'DELETE /api/v1/scheduled_statuses/:id': forPerson({
    scope: 'write:statuses',
    input: which,
    async answer({ act, input }) {
      await cancelScheduled(act, input.id);
      return {};
    },
  }),
};
