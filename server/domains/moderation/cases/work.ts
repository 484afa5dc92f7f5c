// What cases do later: weigh anew what was reported, go up when nobody looks in time, let old evidence go.

import type { Id } from '#contract';
import { transact, type Act, type Job, type Subscription } from '#platform';
import { deleteEnded } from '../reports/evidence.sql.ts';
import { OUTCOMES_JOB, recordOutcomes } from '../reports/record.ts';
import { deleteOldReads } from '../staff/watch.sql.ts';
import { escalateOverdue } from './escalate.ts';
import { reweigh } from './reweigh.ts';
import { sampleAll } from './sample.ts';
import { noteUndone } from './undone.ts';

interface Reported {
  case?: Id;
}
const casesIn = (events: readonly Reported[]): Id[] => events.flatMap((event) => event.case ?? []);

export const caseSubscriptions: readonly Subscription[] = [
  {
    to: 'moderation.reported',
    name: 'moderation.reweigh',
    isPatient: true,
    run: (act, event: Reported) => reweigh(act, casesIn([event])),
    runAll: (act, events: readonly Reported[]) => reweigh(act, casesIn(events)),
  },
  {
    to: 'moderation.undone',
    name: 'moderation.note-undone',
    run: (act, event: { decision: Id; case?: Id; why: string }) => noteUndone(act, event),
  },
];

const BATCH = 500;
const DAY_MS = 86_400_000;

async function sweep(act: Act): Promise<void> {
  while ((await transact(act, (tx) => deleteEnded(tx, act.now, BATCH))) === BATCH);
  await transact(act, (tx) => deleteOldReads(tx, new Date(act.now.getTime() - 90 * DAY_MS)));
}

export const caseJobs: readonly Job[] = [
  { name: 'moderation.escalate', cron: '* * * * *', run: async (act) => void (await escalateOverdue(act)) },
  { name: OUTCOMES_JOB, run: recordOutcomes },
  { name: 'moderation.sample', cron: '11 * * * *', run: sampleAll },
  { name: 'moderation.sweep-evidence', cron: '47 3 * * *', run: sweep },
];
