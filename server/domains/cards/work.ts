// What this domain does when others announce, and what comes round by itself.

import type { ParleyId } from '#contract';
import { transact, type Job, type JobAct, type Subscription } from '#platform';
import { deleteLink, deleteUnused } from './cards.sql.ts';
import { DAY_MS, fetchCardJob } from './fetch-card.ts';
import { linkParley } from './link-parley.ts';

interface AboutParley {
  parley: ParleyId;
}
const link = (to: string): Subscription => ({
  to,
  name: 'cards.link',
  run: (act, { parley }: AboutParley) => transact(act, (tx) => linkParley(tx, parley, act)),
});

export const subscriptions: readonly Subscription[] = [
  link('parleys.posted'),
  link('parleys.edited'),
  {
    to: 'parleys.deleted',
    name: 'cards.unlink',
    run: (act, { parley }: AboutParley) => transact(act, async (tx) => void (await deleteLink(tx, parley))),
  },
];

const BATCH = 500;

async function sweep(act: JobAct): Promise<void> {
  const before = new Date(act.now.getTime() - DAY_MS);
  for (;;) {
    const gone = await transact(act, (tx) => deleteUnused(tx, before, BATCH));
    for (const { image_key: key } of gone) if (key) await act.storage.remove(key);
    if (gone.length < BATCH) return;
  }
}

export const jobs: readonly Job[] = [fetchCardJob, { name: 'cards.sweep', cron: '41 3 * * *', run: sweep }];
