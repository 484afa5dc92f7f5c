// Who lives here: what people report to the staff. Knows accounts by their ids only; what is reported is handed to it in words.
// Announces: moderation.reported.

import type { Work } from '#platform';
import { subscriptions } from './work.ts';

export { categories, type Category } from './categories.ts';
export { report, type Complaint } from './report.ts';
export { listOpenReports, resolveReport } from './resolve.ts';
export type { ReportRow } from './reports.sql.ts';
export { tables } from './tables.ts';

export const work: Work = { subscriptions, jobs: [] };
