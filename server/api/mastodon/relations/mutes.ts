// GET mutes: accounts that also say until when.

import { limits, pageInput, toPage } from '#contract';
import { listMutes } from '#graph';
import { forPerson } from '../../endpoint.ts';
import { answerAccounts } from './account-list.ts';

export const mutes = forPerson({
  scope: 'read:mutes',
  input: pageInput(limits.page.accounts, limits.page.accountsMost),
  answer: async (call) =>
    answerAccounts(
      call,
      await listMutes(call.act.sql, call.act.viewer.id, toPage(call.input)),
      (account, { expiresAt }) =>
        JSON.stringify({ ...account.entity, mute_expires_at: expiresAt?.toISOString() ?? null }),
    ),
});
