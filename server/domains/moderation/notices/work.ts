// What notices do later: end with their cases, run against the clock.

import type { CaseOutcome, Id } from '#contract';
import type { Job, Subscription } from '#platform';
import { takePrecautions } from './orders.ts';
import { settleItems } from './settle.ts';

export const noticeSubscriptions: readonly Subscription[] = [
  {
    to: 'moderation.case-closed',
    name: 'moderation.settle-notices',
    run: (act, event: { case: Id; outcome: CaseOutcome }) => settleItems(act, event.case, event.outcome),
  },
];

export const noticeJobs: readonly Job[] = [
  {
    name: 'moderation.order-clock',
    cron: '* * * * *',
    async run(act) {
      while ((await takePrecautions(act)) > 0);
    },
  },
];
