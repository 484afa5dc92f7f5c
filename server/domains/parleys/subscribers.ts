// What parleys do when others announce, and when their own deletion leaves something to a worker.

import type { AccountId, Id, ParleyId } from '#contract';
import { BACKTEST_JOB } from '#moderation';
import { addJob, transact, type Act, type Job, type Subscription } from '#platform';
import { auditSome } from './audit.ts';
import { clearAway } from './delete.ts';
import { deleteOldKeys } from './idempotency.sql.ts';
import { leave } from './leave.ts';
import { publish, publishOverdue, type Due } from './later/publish.ts';
import { clearBallot, endOverdue, endPoll } from './polls/ask.ts';
import { rescan } from './rescan.ts';
import { stand, standAll } from './stand.ts';
import { sweepWords, type Sweep } from './sweep-words.ts';
import { backtest, lookBack } from './trial.ts';

const A_DAY = 86_400_000;

interface AboutSubject {
  subject: Id;
  subjectKind: string;
}

const follow = (to: string): Subscription => ({
  to,
  name: 'parleys.stand',
  async run(act, { subject, subjectKind: kind }: AboutSubject) {
    if (kind === 'parley' || kind === 'message') await stand(act, subject as string as ParleyId);
    if (kind === 'medium') await standAll(act, subject);
  },
});

export const subscriptions: readonly Subscription[] = [
  follow('moderation.decided'),
  follow('moderation.undone'),
  ...['parleys.posted', 'parleys.held'].map((to) => ({
    to,
    name: 'parleys.look-back',
    isPatient: true,
    run: (act: Act, { parley }: { parley: ParleyId }) => lookBack(act, [parley]),
    runAll: (act: Act, events: readonly { parley: ParleyId }[]) =>
      lookBack(
        act,
        events.map(({ parley }) => parley),
      ),
  })),
  {
    to: 'moderation.bank-changed',
    name: 'parleys.sweep-words',
    run: (act, { change }: { change: Id }) => transact(act, (tx) => addJob(tx, 'parleys.sweep-words', { change })),
  },
  {
    to: 'parleys.deleted',
    name: 'parleys.clear-away',
    run: (act, event: { parley: ParleyId }) => clearAway(act, event.parley),
  },
  {
    to: 'accounts.deleted',
    name: 'parleys.leave',
    run: (act, event: { account: AccountId }) =>
      transact(act, (tx) => addJob(tx, 'parleys.leave', { account: event.account })),
  },
];

export const jobs: readonly Job[] = [
  { name: 'parleys.sweep-words', run: (act, payload: Sweep) => sweepWords(act, payload) },
  { name: 'parleys.leave', run: (act, payload: { account: AccountId }) => leave(act, payload.account) },
  { name: 'parleys.end-poll', run: (act, payload: { parley: ParleyId }) => endPoll(act, payload.parley) },
  { name: 'parleys.publish', run: (act, due: Due) => publish(act, due) },
  // In case a worker died at it.
  {
    name: 'parleys.overdue',
    cron: '* * * * *',
    async run(act) {
      await rescan(act);
      await publishOverdue(act);
      await endOverdue(act);
    },
  },
  { name: 'parleys.audit', cron: '41 * * * *', run: auditSome },
  { name: BACKTEST_JOB, run: (act, payload: { policy: Id }) => backtest(act, payload.policy) },
  { name: 'parleys.clear-ballot', run: (act, payload: { ballot: Id }) => clearBallot(act, payload.ballot) },
  {
    name: 'parleys.forget-idempotency-keys',
    cron: '17 * * * *',
    run: (act) => transact(act, (tx) => deleteOldKeys(tx, new Date(act.now.getTime() - A_DAY))),
  },
];
