// Closes a case: its claim goes, which waits for all who are reporting at this moment; then their reports are settled with it, and who
// reported is told.

import type { CaseOutcome, ReportState } from '#contract';
import { addJob, announce, type Act, type Tx } from '#platform';
import { OUTCOMES_JOB } from '../reports/record.ts';
import { updateOfCase } from '../reports/reports.sql.ts';
import { updateCase, type CaseRow } from './cases.sql.ts';
import { deleteClaim } from './claims.sql.ts';
import { insertEvent } from './events.sql.ts';
import { recordReview } from './second-look.ts';

const STATES: Readonly<Record<CaseOutcome, ReportState>> = {
  acted: 'acted',
  fine: 'fine',
  gone: 'gone',
  merged: 'acted',
};

/** Whoever calls holds the row, and has seen that it is open. */
export async function close(
  tx: Tx,
  { now, viewer }: Pick<Act, 'now' | 'viewer'>,
  row: CaseRow,
  outcome: CaseOutcome,
): Promise<void> {
  const by = viewer?.id ?? null;
  await deleteClaim(tx, row.id);
  await updateCase(tx, row.id, {
    closed_at: now,
    closed_by: by,
    outcome,
    first_action_at: row.first_action_at ?? now,
    assigned_to: null,
    assigned_until: null,
  });
  await updateOfCase(tx, row.id, STATES[outcome], by, now);
  await insertEvent(tx, row.id, now, { kind: 'closed', by, data: { outcome } });
  await addJob(tx, OUTCOMES_JOB, { case: row.id, after: '0' });
  await recordReview(tx, now, row, outcome);
  await announce(tx, { kind: 'moderation.case-closed', case: row.id, outcome });
}
