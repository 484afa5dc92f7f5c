// One of one's own reports, and what became of it. Who else reported, and who decided, is never said.

import type { Id, OwnReport } from '#contract';
import { ownReportsOf, type ReportRow } from '#moderation';
import type { Act } from '#platform';

export const presentOwn = (row: ReportRow): OwnReport => ({
  id: row.id,
  created_at: row.created_at.toISOString(),
  subject: { kind: row.subject_kind, id: row.subject_id },
  account_id: row.account_id,
  harm: row.harm,
  rule_ids: row.rule_ids,
  note: row.comment,
  state: row.state,
  decided_at: row.resolved_at?.toISOString() ?? null,
  blocked: row.is_blocking,
});

/** Those of the viewer's that `rows` tell of. No statement where none is told of. */
export async function reportsIn(act: Act, rows: readonly { report: Id | null }[]): Promise<Map<Id, OwnReport>> {
  const ids = [...new Set(rows.map((row) => row.report).filter((id) => id !== null))];
  if (ids.length === 0 || !act.viewer) return new Map();
  const found = await ownReportsOf(act.sql, act.viewer.id, ids);
  return new Map(found.map((row) => [row.id, presentOwn(row)]));
}
