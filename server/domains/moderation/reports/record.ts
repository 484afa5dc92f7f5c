// What the ledger is told of reports: that there was one, and what became of it. Never who reported, nor of whom.

import type { Id, ReportState } from '#contract';
import { record, type LedgerId } from '#ledger';
import { addJob, transact, type Act, type Tx } from '#platform';
import { selectResolvedOfCase, type ReportRow } from './reports.sql.ts';

const OUTCOMES = {
  acted: 'acted',
  fine: 'fine',
  gone: 'gone',
  'already-reviewed': 'duplicate',
  open: null,
  noted: null,
} as const satisfies Record<ReportState, string | null>;

/** In the transaction of the report: under its own id, by which its outcome names it. */
export async function recordReport(tx: Tx, row: ReportRow): Promise<void> {
  const { id, harm, subject_kind: kind, subject_id: subject } = row;
  const facts = { category: harm, surface: kind };
  await record(tx, { id, kind: 'report', at: row.created_at, facts, subject: { kind, id: subject } });
  if (row.resolved_at) await recordOutcome(tx, row);
}

async function recordOutcome(tx: Tx, row: ReportRow): Promise<void> {
  const outcome = OUTCOMES[row.state];
  if (!outcome || !row.resolved_at) return;
  const took_ms = row.resolved_at.getTime() - row.created_at.getTime();
  const facts = { of: row.id as string as LedgerId, category: row.harm, outcome, took_ms };
  await record(tx, { kind: 'report-outcome', at: row.resolved_at, facts });
}

export const OUTCOMES_JOB = 'moderation.record-outcomes';
/** A case may have ten thousand reports: so many of them a transaction. */
const BATCH = 300;

/** What became of the reports of a case that was closed. Each batch asks for the next in its own transaction, so none is told twice. */
export const recordOutcomes = (act: Act, { case: id, after }: { case: Id; after: Id }): Promise<void> =>
  transact(act, async (tx) => {
    const rows = await selectResolvedOfCase(tx, id, after, BATCH);
    for (const row of rows) await recordOutcome(tx, row);
    if (rows.length === BATCH) await addJob(tx, OUTCOMES_JOB, { case: id, after: rows.at(-1)!.id });
  });
