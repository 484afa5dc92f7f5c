// What becomes of items: when their case is closed they are resolved, or it is justified why not; a file ends with its last item.

import { record, type LedgerId } from '#ledger';
import type { CaseOutcome, Id } from '#contract';
import { announce, transact, type Act, type Tx } from '#platform';
import { selectOfCase as selectDecisions } from '../decisions/decisions.sql.ts';
import { findNotice, lockItemsOfCase, updateClosed, updateItem, type ItemRow, type ItemState } from './notices.sql.ts';

const ENDS: Record<CaseOutcome, ItemState> = {
  acted: 'resolved',
  merged: 'resolved',
  fine: 'justified',
  gone: 'gone',
};

export const settleItems = (act: Act, caseId: Id, outcome: CaseOutcome): Promise<void> =>
  transact(act, async (tx) => {
    const items = await lockItemsOfCase(tx, caseId);
    if (items.length === 0) return;
    const [latest] = await selectDecisions(tx, caseId);
    const state = ENDS[outcome];
    for (const item of items) {
      await updateItem(tx, item, { state, words: latest?.facts ?? '', now: act.now });
      await note(tx, act.now, item, state);
    }
    await end(
      tx,
      act.now,
      items.map((item) => item.notice_id),
    );
  });

/** Closes what is whole. */
async function end(tx: Tx, now: Date, notices: readonly Id[]): Promise<void> {
  for (const { id } of await updateClosed(tx, [...new Set(notices)], now))
    await announce(tx, { kind: 'moderation.notice-closed', notice: id });
}

async function note(tx: Tx, at: Date, item: ItemRow, state: ItemState): Promise<void> {
  const notice = await findNotice(tx, item.notice_id);
  if (!notice || item.ledger_id === null) return;
  const outcome = state === 'justified' ? 'justified' : 'resolved';
  const took_ms = at.getTime() - notice.created_at.getTime();
  const of = item.ledger_id as LedgerId;
  await record(tx, {
    kind: 'notice-outcome',
    at,
    facts: { of, category: notice.harm, outcome, automation: 'none', took_ms },
    subject: { kind: item.subject_kind!, id: item.subject_id! },
  });
}
