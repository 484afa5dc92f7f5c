// A report as its reporter sees it. Who dealt with it is never said.

import type { ReportRow } from '#moderation';

/** @param target the reported account, as JSON. */
export function presentReport(row: ReportRow, target: string): string {
  const shared = JSON.stringify({
    id: row.id,
    action_taken: row.resolved_at !== null,
    action_taken_at: row.resolved_at?.toISOString() ?? null,
    category: row.category,
    comment: row.comment,
    forwarded: false,
    created_at: row.created_at.toISOString(),
    status_ids: row.parley_ids,
    collection_ids: row.collection_ids,
    rule_ids: row.rule_ids,
  });
  return `${shared.slice(0, -1)},"target_account":${target}}`;
}
