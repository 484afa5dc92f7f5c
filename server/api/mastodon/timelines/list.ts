// GET timelines/list/:id.

import { id, pageInput, toPage, type ListId } from '#contract';
import { listList } from '#timelines';
import { forPerson } from '../../endpoint.ts';
import { answerStatuses } from './status-page.ts';

export const listTimeline = forPerson({
  scope: 'read:lists',
  input: pageInput().extend({ id: id<ListId>() }),
  answer: async (call) => answerStatuses(call, await listList(call.act, call.input.id, toPage(call.input))),
});
