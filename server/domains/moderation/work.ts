// What moderation does later: by the clock, and when others announce.

import type { AccountId } from '#contract';
import type { Work } from '#platform';
import * as banks from './banks/work.ts';
import * as bursts from './bursts/work.ts';
import { caseJobs, caseSubscriptions } from './cases/work.ts';
import { END_JOB, endOverdue } from './decisions/decide.ts';
import * as opinions from './second-opinion/work.ts';
import { forgetDeleted } from './forget.ts';
import { noticeJobs, noticeSubscriptions } from './notices/work.ts';

export const work: Work = {
  subscriptions: [
    ...caseSubscriptions,
    ...noticeSubscriptions,
    {
      to: 'accounts.deleted',
      name: 'moderation.forget',
      run: (act, event: { account: AccountId }) => forgetDeleted(act, event.account),
    },
    ...banks.subscriptions,
    ...bursts.subscriptions,
  ],
  jobs: [
    ...caseJobs,
    ...noticeJobs,
    ...banks.jobs,
    ...bursts.jobs,
    ...opinions.jobs,
    { name: END_JOB, cron: '* * * * *', run: (act) => endOverdue(act) },
  ],
};
