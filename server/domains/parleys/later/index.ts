// What is said later: drafts that wait, and scheduled parleys that go out by themselves.

export { changeDraft, discardDraft, draftOf, keepDraft, listDrafts, type Begun } from './drafts.ts';
export { cancelScheduled, listScheduled, reschedule, schedule, scheduledOf } from './schedule.ts';
export type { DraftRow } from './drafts.sql.ts';
