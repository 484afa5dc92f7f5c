// POST reports.

import { z } from 'zod';
import { flag, id, idList, limits, text, type AccountId, type ParleyId } from '#contract';
import { categories } from '#moderation';
import { forPerson, Rendered, type Routes } from '../../endpoint.ts';
import { reportPerson } from '../../reporting.ts';
import { renderedAccountOf } from '../entities/accounts.ts';
import { presentReport } from '../entities/report.ts';

const createReport = forPerson({
  scope: 'write:reports',
  budget: { calls: 60, seconds: 3_600 },
  input: z.object({
    account_id: id<AccountId>(),
    status_ids: idList<ParleyId>(limits.report.parleys),
    collection_ids: idList(limits.report.parleys),
    rule_ids: idList(limits.report.parleys),
    comment: text.max(limits.rawTextBytes).nullish(),
    category: z.enum(categories).default('other'),
    forward: flag.default(false),
  }),
  async answer({ act, input, house }) {
    const { account_id: account, status_ids: parleys, collection_ids: collections } = input;
    const words = { category: input.category, comment: input.comment ?? '', rules: input.rule_ids };
    const row = await reportPerson(act, { account, parleys, collections }, words);
    return new Rendered(presentReport(row, (await renderedAccountOf(house, act.sql, account)).json));
  },
});

export const reportRoutes: Routes = { 'POST /api/v1/reports': createReport };
