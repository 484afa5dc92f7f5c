// GET, POST and DELETE lists/:id/accounts.

import { idList, limits, pageInput, toPage, type AccountId } from '#contract';
import { addMembers, listMembers, removeMembers } from '#graph';
import { forPerson } from '../../endpoint.ts';
import { answerAccounts, howMany } from '../relations/account-list.ts';
import { which } from './lists.ts';

export const members = forPerson({
  scope: 'read:lists',
  input: pageInput().extend({ ...which.shape, limit: howMany(limits.lists.members) }),
  answer: async (call) => answerAccounts(call, await listMembers(call.act, call.input.id, toPage(call.input))),
});

const chosen = which.extend({ account_ids: idList<AccountId>(limits.lists.members) });

export const addListMembers = forPerson({
  scope: 'write:lists',
  input: chosen,
  async answer({ act, input }) {
    await addMembers(act, input.id, input.account_ids);
    return {};
  },
});

export const removeListMembers = forPerson({
  scope: 'write:lists',
  input: chosen,
  async answer({ act, input }) {
    await removeMembers(act, input.id, input.account_ids);
    return {};
  },
});
