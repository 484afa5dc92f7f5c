// Reports in the house's own finer words, and what became of one's own.

import { z } from 'zod';
import { flag, harms, id, idList, limits, pageInput, reportable, text, toPage, type ParleyId } from '#contract';
import { listOwnReports, ownReportOf } from '#moderation';
import { forPerson, type Routes } from '../../endpoint.ts';
import { presentOwn } from '../../mastodon/entities/own-report.ts';
import { linkPages } from '../../paging.ts';
import { reportThing } from '../../reporting.ts';
import { named } from '../named.ts';

const tell = forPerson({
  scope: 'write:reports',
  budget: { calls: 60, seconds: 3_600 },
  input: z.object({
    kind: z.enum(reportable),
    id: id(),
    /** Of a medium: the parley that shows it. */
    parley_id: id<ParleyId>().optional(),
    harm: z.enum(harms).default('other'),
    rule_ids: idList(limits.report.parleys),
    note: text.max(limits.rawTextBytes).nullish(),
    block: flag.default(false),
  }),
  async answer({ act, input }) {
    const { kind, id: which, parley_id: parley, harm, rule_ids: rules, note, block } = input;
    const words = { harm, comment: note ?? '', rules, isBlocking: block };
    return named({ account_id: 'id', comment: 'note' }, async () =>
      presentOwn(await reportThing(act, { kind, id: which, parley }, words)),
    );
  },
});

const own = forPerson({
  scope: 'read:accounts',
  input: pageInput(),
  async answer({ act, input, house, request, reply }) {
    const rows = await listOwnReports(act, toPage(input));
    linkPages(house, request, reply, rows[0]?.id, rows.at(-1)?.id);
    return rows.map(presentOwn);
  },
});

const one = forPerson({
  scope: 'read:accounts',
  input: z.object({ id: id() }),
  answer: async ({ act, input }) => presentOwn(await ownReportOf(act, input.id)),
});

export const reportRoutes: Routes = {
  'POST /api/palabre/v1/reports': tell,
  'GET /api/palabre/v1/reports': own,
  'GET /api/palabre/v1/reports/:id': one,
};
