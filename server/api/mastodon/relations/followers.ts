// GET accounts/:id/followers and following.

import { limits, pageInput, toPage } from '#contract';
import { listFollowers, listFollowing } from '#graph';
import { forAnyone } from '../../endpoint.ts';
import { answerAccounts } from './account-list.ts';
import { whom } from './whom.ts';

const input = pageInput(limits.page.accounts, limits.page.accountsMost).extend(whom.shape);

export const followers = forAnyone({
  scope: 'read:accounts',
  input,
  answer: async (call) => answerAccounts(call, await listFollowers(call.act, call.input.id, toPage(call.input))),
});

export const following = forAnyone({
  scope: 'read:accounts',
  input,
  answer: async (call) => answerAccounts(call, await listFollowing(call.act, call.input.id, toPage(call.input))),
});
