// What comes round: each minute what was recorded since is counted; each hour the ledger is told how much was judged; and twice an hour a canary in each language is sent.

import type { Job, JobAct } from '#platform';
import { sendCanary } from './canaries/send.ts';
import { countNew } from './figures/count.ts';
import { tellVolume } from './figures/volume.ts';

async function sendCanaries(act: JobAct): Promise<void> {
  if (!act.config.CANARIES) return;
  for (const tongue of ['fr', 'en'] as const) await sendCanary(act, tongue, act.config.domain);
}

export const jobs: readonly Job[] = [
  { name: 'transparency.count', cron: '* * * * *', run: (act) => countNew(act) },
  { name: 'transparency.tell-volume', cron: '2 * * * *', run: tellVolume },
  { name: 'transparency.send-canaries', cron: '13,43 * * * *', run: sendCanaries },
];
