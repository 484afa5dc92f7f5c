// GET timelines/direct: direct parleys one wrote or is mentioned in.

import { pageInput, toPage } from '#contract';
import { listDirect } from '#timelines';
import { forPerson } from '../../endpoint.ts';
import { answerStatuses } from './status-page.ts';

export const directTimeline = forPerson({
  scope: 'read:statuses',
  input: pageInput(),
  answer: async (call) => answerStatuses(call, await listDirect(call.act.sql, call.act.viewer.id, toPage(call.input))),
});
