// What staff do to an account by an app: the same decisions as at the console, by other names.

import { z } from 'zod';
import { deleteAccount } from '#accounts';
import { flag, id, limits, text, type AccountId } from '#contract';
import { lift, reportById, sanction, settleReport, takesTwo, type AccountMeasure } from '#moderation';
import { Refusal, type House } from '#platform';
import { forgetTokensOf } from '../../authentication.ts';
import { forgetAccount } from '../entities/accounts.ts';
import { adminAccountOf } from './find-accounts.ts';
import { forAdmin } from './for-admin.ts';

const MEASURES = {
  none: 'warn',
  disable: 'read-only',
  sensitive: 'sensitive',
  silence: 'limit',
  suspend: 'suspend',
} as const satisfies Record<string, AccountMeasure>;

export const actOnAccount = forAdmin('accounts.sanction', {
  scope: 'admin:write:accounts',
  input: z.object({
    id: id<AccountId>(),
    type: z.enum(['none', 'disable', 'sensitive', 'silence', 'suspend']).default('none'),
    report_id: id().optional(),
    text: text.max(limits.rawTextBytes).optional(),
    warning_preset_id: z.unknown().optional(),
    send_email_notification: flag.optional(),
    include_statuses: flag.optional(),
  }),
  async answer({ act, input, house }) {
    const measure = MEASURES[input.type];
    if (await takesTwo(act.sql, input.id, { measure }))
      throw new Refusal('forbidden', 'takes two people: propose it at the console', 'type');
    const report = input.report_id && (await reportById(act, input.report_id));
    await sanction(act, input.id, {
      measure,
      facts: input.text ?? '',
      ...(report && { source: 'report', caseId: report.case_id, category: report.harm, rules: report.rule_ids }),
    });
    if (report && !report.resolved_at) await settleReport(act, report.id, true);
    forget(house, input.id);
    return {};
  },
});

function forget(house: House, whom: AccountId): void {
  forgetTokensOf(house, whom);
  forgetAccount(house, whom);
}

const taking = (...measures: AccountMeasure[]) =>
  forAdmin('accounts.sanction', {
    scope: 'admin:write:accounts',
    input: z.object({ id: id<AccountId>() }),
    async answer({ act, input, house }) {
      const before = await adminAccountOf(house, act, input.id);
      for (const measure of measures) await lift(act, before.id as AccountId, measure);
      forget(house, input.id);
      return adminAccountOf(house, act, input.id);
    },
  });

export const enable = taking('read-only');
export const unsilence = taking('limit');
export const unsuspend = taking('suspend');
export const unsensitive = taking('sensitive');

/** Nobody waits to be let in: registrations are open or closed. */
export const judgePending = forAdmin('accounts.sanction', {
  scope: 'admin:write:accounts',
  input: z.object({ id: id<AccountId>() }),
  async answer({ act, input, house }) {
    await adminAccountOf(house, act, input.id);
    throw new Refusal('forbidden', 'This account does not wait to be approved');
  },
});

/** As elsewhere, only of who is suspended: so that nobody is deleted by a slip. */
export const eraseAccount = forAdmin('staff.manage', {
  scope: 'admin:write:accounts',
  input: z.object({ id: id<AccountId>() }),
  async answer({ act, input, house }) {
    const account = await adminAccountOf(house, act, input.id);
    if (!account.suspended) throw new Refusal('forbidden', 'Only a suspended account may be deleted');
    await deleteAccount(act, input.id);
    forget(house, input.id);
    return account;
  },
});
