// What people report, frozen as it was, and what they are told of it.

export { categories, type Category } from './categories.ts';
export { factsOf, harmNamed, harmOf } from './harms.ts';
export { printOf } from './evidence.ts';
export { frozenMedium, type Exhibit, type Frozen, type FrozenMedium, type Seen } from './frozen.ts';
export { selectEvidence as evidenceSeen, selectEvidenceOf as evidenceOf, type EvidenceRow } from './evidence.sql.ts';
export { freezeAccount } from './freeze-account.ts';
export {
  assignReport,
  changeReport,
  holdersOf,
  listReports,
  reopenReport,
  reportById,
  reportsBetween,
  settleReport,
  unassignReport,
} from './by-app.ts';
export { report, type Complaint } from './report.ts';
export { listOwnReports, ownReportOf } from './own.ts';
export { listOpenReports, resolveReport } from './resolve.ts';
export { selectOfCase as reportsOf, selectOwnOf as ownReportsOf, type ReportRow, type ToldRow } from './reports.sql.ts';
export { listMutedReporters, muteReporter, unmuteReporter } from './mute.ts';
export type { MutedReporterRow } from './mutes.sql.ts';
