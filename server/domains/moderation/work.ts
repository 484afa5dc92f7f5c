// What becomes of what was reported and decided when an account goes, and of measures whose time is over.

import type { AccountId } from '#contract';
import type { Work } from '#platform';
import { END_JOB, endOverdue } from './decisions/decide.ts';
import { forgetDeleted } from './forget.ts';

export const work: Work = {
  subscriptions: [
    {
      to: 'accounts.deleted',
      name: 'moderation.forget',
      run: (act, event: { account: AccountId }) => forgetDeleted(act, event.account),
    },
  ],
  jobs: [{ name: END_JOB, cron: '* * * * *', run: (act) => endOverdue(act) }],
};
