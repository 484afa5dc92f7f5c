// GET timelines/link: what is said in public with a link.

import { z } from 'zod';
import { listWithLink } from '#cards';
import { pageInput, text, toPage } from '#contract';
import { lineOf } from '#parleys';
import { forAnyone } from '../../endpoint.ts';
import { answerStatuses } from './status-page.ts';

export const linkTimeline = forAnyone({
  scope: 'read:statuses',
  input: pageInput().extend({
    url: text.max(2_000).pipe(z.url({ protocol: /^https?$/, message: 'must be the address of a page' })),
  }),
  answer: async (call) =>
    answerStatuses(call, (await listWithLink(call.act, call.input.url, toPage(call.input))).map(lineOf)),
});
