// Cases: all that is brought of one subject, and what becomes of it.

export { divert, escalate, noteOn, tagCase } from './annotate.ts';
export { decideCases, type Looked } from './decide.ts';
export { bring, type Brought, type Matter } from './bring.ts';
export type { CaseRow } from './cases.sql.ts';
export { selectEvents as eventsOf, type CaseEventRow } from './events.sql.ts';
export { type CaseSieve } from './listing.sql.ts';
export { reopen } from './reopen.ts';
export { measuresFor, neededFor, type CaseAction, type Verdict } from './verdict.ts';
export { caseFile, listCases, namedIn, type CaseFile } from './read.ts';
