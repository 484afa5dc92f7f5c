// Who lives here: what people report to the staff, the cases it makes, what is decided of what people make, and what readers get to
// see of it. Knows accounts and media; what is judged is handed to it in words.
// Announces: moderation.reported, case-opened, case-closed, overdue, flagged, decided, undone, appealed,
// appeal-decided, bank-changed, bank-matched.

export * from './appeals/index.ts';
export * from './banks/index.ts';
export * from './bursts/index.ts';
export * from './cases/index.ts';
export * from './decisions/index.ts';
export * from './notices/index.ts';
export * from './policies/index.ts';
export * from './queues/index.ts';
export * from './referrals/index.ts';
export * from './reports/index.ts';
export * from './restrictions/index.ts';
export * from './sanctions/index.ts';
export * from './screen/index.ts';
export * from './second-opinion/index.ts';
export * from './staff/index.ts';
export * from './statements/index.ts';
export * from './strikes/index.ts';
export { subjectKinds, type Subject, type SubjectKind } from './subject.ts';
export * from './gate/index.ts';
export { forgetSubject } from './forget.ts';
export { tables } from './tables.ts';
export { work } from './work.ts';
