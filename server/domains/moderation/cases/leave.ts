// What becomes of cases when the one they are about goes. What may put a life at risk stays open, with its evidence; all else is
// closed, and what was frozen of it goes within a month.

import type { AccountId } from '#contract';
import { shortenHold } from '#media';
import type { Act, Tx } from '#platform';
import { updateKeptUntil } from '../reports/evidence.sql.ts';
import { factsOf } from '../reports/harms.ts';
import { forgetStaff } from '../staff/forgetting.sql.ts';
import { lockOpenOfAuthor, type CaseRow } from './cases.sql.ts';
import { close } from './close.ts';
import { deleteReviewedOf } from './reviewed.sql.ts';

/** How long what is no crime is kept once it was settled. */
export const SETTLED_MS = 30 * 86_400_000;
/** From here on a case outlives who it is about. */
const GRAVE = 90;

export async function closeOfGone(tx: Tx, act: Pick<Act, 'now' | 'viewer'>, account: AccountId): Promise<void> {
  await deleteReviewedOf(tx, account);
  await forgetStaff(tx, account);
  for (const row of await lockOpenOfAuthor(tx, account))
    if (factsOf[row.harm].severity < GRAVE) {
      await close(tx, act, row, 'gone');
      await keepBriefly(tx, act.now, row);
    }
}

/** What was frozen for a case goes a month after it. */
export async function keepBriefly(tx: Tx, now: Date, row: Pick<CaseRow, 'subject_kind' | 'subject_id'>): Promise<void> {
  const until = new Date(now.getTime() + SETTLED_MS);
  await updateKeptUntil(tx, row.subject_kind, row.subject_id, until);
  await shortenHold(tx, row.subject_id, until);
}
