// What a second look at a decision, or a look at what nobody had flagged, came to: whether we had been right. The ledger is told, and
// a measure that should not have been taken is taken back with it.

import type { CaseOutcome } from '#contract';
import { record, type LedgerId } from '#ledger';
import type { Act, Tx } from '#platform';
import { undoIn } from '../decisions/decide.ts';
import { findDecision } from '../decisions/decisions.sql.ts';
import type { CaseRow } from './cases.sql.ts';

/** Whoever looked again says that it is fine: what was done to it is undone. */
export async function undoReviewed(tx: Tx, act: Pick<Act, 'viewer' | 'now'>, row: CaseRow): Promise<void> {
  if (row.reviews !== null) await undoIn(tx, act, row.reviews, 'review');
}

/** Nothing, where the case is neither. */
export async function recordReview(tx: Tx, at: Date, row: CaseRow, outcome: CaseOutcome): Promise<void> {
  if ((row.source !== 'review' && row.source !== 'audit') || (outcome !== 'acted' && outcome !== 'fine')) return;
  const decision = row.reviews === null ? undefined : await findDecision(tx, row.reviews);
  const wasFine = decision === undefined || decision.measure === 'none';
  const facts = {
    ...(decision && { of: decision.id as string as LedgerId }),
    sample: row.source === 'audit' ? 'unflagged' : 'decisions',
    outcome: wasFine === (outcome === 'fine') ? 'right' : 'wrong',
    category: row.harm,
  } as const;
  await record(tx, { kind: 'review', at, facts });
}
