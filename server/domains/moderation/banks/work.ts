// What banks do when media come, when an account goes, and by themselves.

import type { AccountId, MediumId } from '#contract';
import { transact, type Job, type Subscription } from '#platform';
import { forgetChanger } from './banks.sql.ts';
import { keepFound } from './found.ts';
import { judgeMedia } from './judge-media.ts';
import { releaseFound } from './release.ts';
import { resumeSweeps, sweepBank } from './sweep.ts';

export const subscriptions: readonly Subscription[] = [
  {
    to: 'media.received',
    name: 'moderation.judge-media',
    async run(act, { medium }: { medium: MediumId }) {
      const { matches } = await judgeMedia(act.sql, [medium], act.now);
      if (matches.length > 0) await transact(act, (tx) => keepFound(tx, act, matches));
    },
  },
  {
    to: 'accounts.deleted',
    name: 'moderation.forget-changer',
    run: (act, { account }: { account: AccountId }) => transact(act, (tx) => forgetChanger(tx, account)),
  },
];

export const jobs: readonly Job[] = [
  { name: 'moderation.sweep-bank', run: sweepBank },
  { name: 'moderation.release-found', run: releaseFound },
  { name: 'moderation.resume-sweeps', cron: '* * * * *', run: resumeSweeps },
];
