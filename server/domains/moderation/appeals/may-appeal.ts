// Who may object to a decision, and until when. Pure. DSA article 20: for six months, against what was done to one's own and, for who
// reported, against what was not done.

import type { AccountId } from '#contract';
import type { DecisionRow } from '../decisions/decisions.sql.ts';

export type Party = 'author' | 'reporter';

const DAY_MS = 86_400_000;
/** Six months, whichever they are. */
export const OPEN_DAYS = 184;
/** By when somebody else should have decided. */
export const CLOCK_MS = 48 * 60 * 60_000;

export const openUntil = ({ decided_at: at }: Pick<DecisionRow, 'decided_at'>): Date =>
  new Date(at.getTime() + OPEN_DAYS * DAY_MS);

/** Why `party` may not object to it: 'too-late', 'nothing-done', 'undone', 'final'; null when they may. */
export function whyNot(row: DecisionRow, party: Party, now: Date): string | null {
  if (row.source === 'appeal') return 'final';
  if (row.undone_at && row.undone_why !== 'ended') return 'undone';
  if ((row.measure === 'none') !== (party === 'reporter')) return 'nothing-done';
  return openUntil(row) > now ? null : 'too-late';
}

/** Whether `who` may judge an appeal against it: never who decided first, never a party. */
export const mayJudge = (
  who: AccountId,
  row: Pick<DecisionRow, 'decided_by' | 'author_id'>,
  appellant: AccountId | null,
) => who !== row.decided_by && who !== row.author_id && who !== appellant;
