// GET follow_requests, POST follow_requests/:id/authorize and reject.

import { limits, pageInput, toPage } from '#contract';
import { acceptRequest, listFollowRequests, rejectRequest } from '#graph';
import { forPerson } from '../../endpoint.ts';
import { answerAccounts } from './account-list.ts';
import { actOn } from './whom.ts';

export const followRequests = forPerson({
  scope: 'read:follows',
  input: pageInput(limits.page.accounts, limits.page.accountsMost),
  answer: async (call) =>
    answerAccounts(call, await listFollowRequests(call.act.sql, call.act.viewer.id, toPage(call.input))),
});

export const authorizeRequest = actOn('write:follows', acceptRequest);
export const rejectFollowRequest = actOn('write:follows', rejectRequest);
