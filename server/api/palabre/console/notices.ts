// What comes from outside, at the console: files of notices and orders that wait, orders that came by letter, and what authorities
// are answered.

import { z } from 'zod';
import { harms, id, text, type Id } from '#contract';
import { listOpenNotices, noticeByReceipt, noticeOf, replyToOrder, sendNotice } from '#moderation';
import type { Routes } from '../../endpoint.ts';
import { links, long, namesIn } from '../../noticing.ts';
import { presentNotice } from '../notices/present.ts';
import { mandateInput, toMandate } from '../notices/routes.ts';
import { atConsole } from './at-console.ts';

const which = z.object({ id: id<Id>() });

export const noticeDeskRoutes: Routes = {
  'GET /api/palabre/v1/console/notices': atConsole('orders.handle', {
    input: z.object({ kind: z.enum(['notice', 'flagger', 'order']).default('order') }),
    answer: async ({ act, input }) => (await listOpenNotices(act, input.kind)).map(presentNotice),
  }),
  'GET /api/palabre/v1/console/notices/:id': atConsole('orders.handle', {
    input: which,
    answer: async ({ act, input }) => presentNotice(await noticeOf(act, input.id)),
  }),
  'POST /api/palabre/v1/console/orders': atConsole('orders.handle', {
    input: z.object({ links, harm: z.enum(harms), explanation: long, ...mandateInput.shape }),
    async answer({ act, house, input }) {
      const { links: urls, harm, explanation, ...mandate } = input;
      const { receipt } = await sendNotice(act, {
        harm,
        explanation,
        locale: 'en',
        name: mandate.authority,
        email: '',
        items: await namesIn(house, act, urls),
        mayBeNobody: true,
        isGoodFaith: true,
        mandate: toMandate(mandate),
      });
      return { ...presentNotice(await noticeByReceipt(act.sql, receipt)), receipt };
    },
  }),
  'POST /api/palabre/v1/console/orders/:id/reply': atConsole('orders.handle', {
    input: which.extend({ outcome: z.enum(['disabled', 'refused']), words: text.max(5_000).default('') }),
    async answer({ act, input }) {
      await replyToOrder(act, input.id, { outcome: input.outcome, words: input.words });
      return presentNotice(await noticeOf(act, input.id));
    },
  }),
};
