// A measure on somebody's account, and lifting it. Measures stand side by side: to lift one leaves the others.

import { accountOf, restore } from '#accounts';
import type { AccountId, Id } from '#contract';
import { transact, within, type Act } from '#platform';
import { decideIn, undoIn, type Decision } from '../decisions/decide.ts';
import { selectStanding, type DecisionRow } from '../decisions/decisions.sql.ts';
import { requirePermission } from '../staff/permissions.ts';
import type { AccountMeasure } from '../restrictions/measures.ts';

export interface Sanction extends Omit<Decision, 'subject' | 'measure' | 'source'> {
  measure: AccountMeasure;
  source?: Decision['source'];
}

/** @throws Refusal 'not-found'; 'forbidden' without the permission, or of who stands as high among the staff. */
export async function sanction(act: Act, whom: AccountId, { source, ...wish }: Sanction): Promise<DecisionRow> {
  requirePermission(act, 'accounts.sanction');
  await accountOf(act.sql, whom);
  return transact(act, (tx) => decideIn(tx, act, { ...wish, source: source ?? 'staff', subject: subjectOf(whom) }));
}

const subjectOf = (whom: AccountId) => ({ kind: 'account', id: whom as string as Id, author: whom }) as const;

/** Takes back every decision of `measure` that stands on `whom`. @throws Refusal 'not-found'. */
export async function lift(act: Act, whom: AccountId, measure: AccountMeasure, why = 'lifted'): Promise<void> {
  requirePermission(act, 'accounts.sanction');
  await transact(act, async (tx) => {
    for (const row of await selectStanding(tx, whom as string as Id, act.now))
      if (row.measure === measure) await undoIn(tx, act, row.id, why);
    // Whom somebody suspended before decisions were kept.
    if (measure === 'suspend') await restore(within(act, tx), whom);
  });
}

/** Takes back all that restrains `whom`, but for warnings, which restrain nobody. */
export async function liftAll(act: Act, whom: AccountId, why = 'lifted'): Promise<void> {
  for (const measure of ['sensitive', 'limit', 'read-only', 'suspend'] as const) await lift(act, whom, measure, why);
}
