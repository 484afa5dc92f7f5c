// GET blocks.

import { limits, pageInput, toPage } from '#contract';
import { listBlocks } from '#graph';
import { forPerson } from '../../endpoint.ts';
import { answerAccounts } from './account-list.ts';

export const blocks = forPerson({
  scope: 'read:blocks',
  input: pageInput(limits.page.accounts, limits.page.accountsMost),
  answer: async (call) => answerAccounts(call, await listBlocks(call.act.sql, call.act.viewer.id, toPage(call.input))),
});
