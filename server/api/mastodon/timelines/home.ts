// GET timelines/home.

import { pageInput, toPage } from '#contract';
import { forPerson } from '../../endpoint.ts';
import { keptHome } from './home-cache.ts';
import { answerStatuses } from './status-page.ts';

export const home = forPerson({
  scope: 'read:statuses',
  input: pageInput(),
  answer: async (call) => answerStatuses(call, await keptHome(call.house, call.act, toPage(call.input))),
});
