// What is judged before anybody sees it.

export { fileSuspicion, holds, type Finding } from './file.ts';
export { gateOf, readGate, type Gate } from './gate.ts';
export { lookAt } from './look.ts';
export { isNew, type Saying, type Screen as Screening, type Suspicion } from './judge.ts';
export { HOUSE_POLICY, wholePolicy, type Course, type Courses, type GatePolicy } from './policy.ts';
export { selectUnscreened as listUnscreened } from './gate.sql.ts';
export { settleUnscreened } from './settle.ts';
