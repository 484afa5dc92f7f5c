// GET timelines/home.

import { pageInput, toPage } from '#contract';
import { listHome } from '#timelines';
import { forPerson } from '../../endpoint.ts';
import { answerStatuses } from './status-page.ts';

export const home = forPerson({
  scope: 'read:statuses',
  input: pageInput(),
  answer: async (call) => answerStatuses(call, await listHome(call.act, toPage(call.input))),
});
