// One's own reports and what became of them.

import { toPage, type Id } from '#contract';
import { newestFirst, notFound, type SignedAct } from '#platform';
import { findReport, selectOwn, type ReportRow } from './reports.sql.ts';

/** Newest first. */
export async function listOwnReports(act: SignedAct, page: ReturnType<typeof toPage>): Promise<ReportRow[]> {
  return newestFirst(page, await selectOwn(act.sql, act.viewer.id, page));
}

/** @throws Refusal 'not-found', also for others'. */
export async function ownReportOf(act: SignedAct, id: Id): Promise<ReportRow> {
  const row = await findReport(act.sql, id);
  if (row?.reporter_id !== act.viewer.id) throw notFound('Report');
  return row;
}
