// Reports somebody to the staff, with what they said and the rules it breaks. What was said is frozen with the report.

import { countGraphemes, limits, type AccountId, type Id, type ParleyId } from '#contract';
import { announce, newId, Refusal, transact, type SignedAct } from '#platform';
import type { Category } from './categories.ts';
import { insertReport, type ReportRow } from './reports.sql.ts';

export interface Complaint {
  account: AccountId;
  category: Category;
  comment: string;
  /** What of theirs is meant, each as it reads now. */
  said: readonly { parley: ParleyId; words: string }[];
  collections: readonly Id[];
  /** Naming one makes it a violation, whatever the category said. */
  rules: readonly Id[];
}

/** @throws Refusal naming the field. */
export async function report(act: SignedAct, complaint: Complaint): Promise<ReportRow> {
  if (complaint.account === act.viewer.id) throw new Refusal('invalid', 'may not be yourself', 'account_id');
  const comment = complaint.comment.trim();
  if (countGraphemes(comment) > limits.report.comment)
    throw new Refusal('invalid', `may have at most ${limits.report.comment} characters`, 'comment');
  const row: ReportRow = {
    id: newId(),
    reporter_id: act.viewer.id,
    account_id: complaint.account,
    category: complaint.rules.length > 0 ? 'violation' : complaint.category,
    comment,
    parley_ids: complaint.said.map(({ parley }) => parley),
    collection_ids: [...complaint.collections],
    rule_ids: [...complaint.rules],
    evidence: [...complaint.said],
    created_at: act.now,
    resolved_at: null,
    resolved_by: null,
  };
  await transact(act, async (tx) => {
    await insertReport(tx, row);
    await announce(tx, { kind: 'moderation.reported', report: row.id, account: row.account_id });
  });
  return row;
}
