// Who objects to what was decided, and what somebody else makes of it.

export { appeal, appealReport } from './appeal.ts';
export {
  findAppeal,
  selectAgainst as appealsAgainst,
  selectDecided as decidedAppeals,
  selectNotes as notesOn,
  selectOutcomes as appealOutcomes,
  selectWaiting as waitingAppeals,
  type AppealRow,
  type NoteRow,
  type Outcome,
} from './appeals.sql.ts';
export { judge, judgeAsJury, type Judgement } from './judge.ts';
export { mayJudge, openUntil, whyNot, type Party } from './may-appeal.ts';
export { note } from './note.ts';
