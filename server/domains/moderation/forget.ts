// What goes when a subject or a person goes. Decisions stay as a record of what was done, without whom it was done to.

import type { AccountId, Id } from '#contract';
import { transact, type Act, type Tx } from '#platform';
import { closeOfGone } from './cases/leave.ts';
import { forgetAppellant } from './appeals/appeals.sql.ts';
import { forgetAuthor, forgetVerdicts } from './forgetting.sql.ts';
import { forgetReporter, settleCaseless } from './reports/reports.sql.ts';
import { forgetNamed } from './notices/notices.sql.ts';
import { forgetPolicyAuthor } from './policies/policies.sql.ts';
import { deleteRestrictionsOf } from './restrictions/restrictions.sql.ts';

/** As part of deleting what `subject` names. */
export async function forgetSubject(tx: Tx, subject: Id): Promise<void> {
  await deleteRestrictionsOf(tx, subject);
  await forgetVerdicts(tx, subject);
}

export const forgetDeleted = (act: Act, account: AccountId): Promise<void> =>
  transact(act, async (tx) => {
    await forgetReporter(tx, account);
    await settleCaseless(tx, account, act.now);
    await closeOfGone(tx, act, account);
    await forgetAuthor(tx, account);
    await forgetAppellant(tx, account);
    await forgetNamed(tx, account);
    await forgetPolicyAuthor(tx, account);
    await deleteRestrictionsOf(tx, account);
  });
