// What this domain has done later.

import { transact, type Job } from '#platform';
import { removeAccount, removeAccountJob } from './delete.ts';
import { deleteOldCodes } from './deleting.sql.ts';

const DAY_MS = 86_400_000;

export const jobs: readonly Job[] = [
  { name: removeAccountJob, run: removeAccount },
  {
    name: 'accounts.sweep-codes',
    cron: '17 3 * * *',
    run: (act) => transact(act, (tx) => deleteOldCodes(tx, new Date(act.now.getTime() - DAY_MS))),
  },
];
