// What this domain does when others announce, and what comes round by itself.

import type { ParleyId } from '#contract';
import { transact, type Act, type Job, type JobAct, type Subscription, type Tx } from '#platform';
import { deleteLinks, deleteUnused } from './cards.sql.ts';
import { DAY_MS, fetchCardJob } from './fetch-card.ts';
import { linkEdited, linkNew } from './link-parleys.ts';

interface AboutParley {
  parley: ParleyId;
}
type Link = (tx: Tx, act: Act, parleys: ParleyId[]) => Promise<void>;

/** Nobody waits for a card: many parleys are looked at together, of which few carry a link. */
const on = (to: string, name: string, link: Link): Subscription => ({
  to,
  name,
  isPatient: true,
  run: (act, { parley }: AboutParley) => transact(act, (tx) => link(tx, act, [parley])),
  runAll: (act, events: readonly AboutParley[]) =>
    transact(act, (tx) => link(tx, act, [...new Set(events.map(({ parley }) => parley))])),
});

export const subscriptions: readonly Subscription[] = [
  on('parleys.posted', 'cards.link', linkNew),
  on('parleys.edited', 'cards.link', linkEdited),
  on('parleys.deleted', 'cards.unlink', (tx, _act, parleys) => deleteLinks(tx, parleys)),
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
