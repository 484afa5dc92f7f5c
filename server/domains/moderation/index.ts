// Who lives here: what people report to the staff, what was decided of what they make, and what readers get to see of it. Knows
// accounts by their ids only; what is judged is handed to it in words.
// Announces: moderation.reported, decided, undone.

export { categories, type Category } from './categories.ts';
export * from './decisions/index.ts';
export { report, type Complaint } from './report.ts';
export { listOpenReports, resolveReport } from './resolve.ts';
export type { ReportRow } from './reports.sql.ts';
export * from './restrictions/index.ts';
export * from './sanctions/index.ts';
export { subjectKinds, type Subject, type SubjectKind } from './subject.ts';
export { forgetSubject } from './forget.ts';
export { tables } from './tables.ts';
export { work } from './work.ts';
