// GET, POST and DELETE lists/:id/accounts.

import { z } from 'zod';
import { idList, limit, limits, pageInput, toPage, type AccountId } from '#contract';
import { addMembers, listMembers, removeMembers } from '#graph';
import { forPerson } from '../../endpoint.ts';
import { answerAccounts } from '../relations/account-list.ts';
import { which } from './lists.ts';

/** As everywhere, but that 0 asks for all there are: clients that edit a list want to know everybody in it. */
const howMany = z
  .union([
    z.union([z.literal(0), z.literal('0')]).transform(() => limits.lists.members),
    limit(limits.page.accounts, limits.page.accountsMost).unwrap(),
  ])
  .default(limits.page.accounts);

export const members = forPerson({
  scope: 'read:lists',
  input: pageInput().extend({ ...which.shape, limit: howMany }),
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
