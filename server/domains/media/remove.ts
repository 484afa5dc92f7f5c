// Removing media: what nothing shows a day after it came, what its owner takes back, what belonged to who has left.

import type { AccountId, MediumId } from '#contract';
import { addJob, Refusal, transact, type Act, type Job, type SignedAct, type Subscription } from '#platform';
import { releaseMedia } from './attach.ts';
import { workOnFilms } from './film/work.ts';
import { markUnmarked } from './fingerprint/marking.ts';
import { holdJobs } from './hold.ts';
import { selectIsHeld } from './holds.sql.ts';
import { selectByKey, selectMediaOfAccount, selectUnattached } from './media.sql.ts';
import { ownMediumOf } from './upload.ts';

const DAY_MS = 86_400_000;

/** Takes an upload back. @throws Refusal when a parley shows it: edit that instead. */
export async function takeBack(act: SignedAct, id: MediumId): Promise<void> {
  const medium = await ownMediumOf(act, id);
  if (medium.attached_at) throw new Refusal('invalid', 'is shown by a status', 'id');
  await transact(act, (tx) => releaseMedia(tx, [id]));
}

/** Removes batch after batch of what `select` finds, until it finds nothing. */
async function releaseAll(act: Act, select: () => Promise<MediumId[]>): Promise<void> {
  for (let ids = await select(); ids.length > 0; ids = await select()) {
    const batch = ids;
    await transact(act, (tx) => releaseMedia(tx, batch));
  }
}

const sweep = (act: Act): Promise<void> =>
  releaseAll(act, () => selectUnattached(act.sql, new Date(act.now.getTime() - DAY_MS)));

const forget = (act: Act, { account }: { account: AccountId }): Promise<void> =>
  releaseAll(act, () => selectMediaOfAccount(act.sql, account));

export const jobs: readonly Job[] = [
  ...holdJobs,
  {
    name: 'media.remove-blobs',
    async run({ sql, storage }, { keys }: { keys: string[] }) {
      // Two rows may show one blob (a seeded town's do): it goes with the last, and not while it is evidence.
      for (const key of keys)
        if (!(await selectByKey(sql, key)) && !(await selectIsHeld(sql, key))) await storage.remove(key);
    },
  },
  { name: 'media.sweep-unattached', cron: '7 * * * *', run: sweep },
  {
    name: 'media.sweep-spool',
    cron: '37 * * * *',
    run: ({ storage }) => storage.sweepSpool(new Date(Date.now() - DAY_MS)),
  },
  { name: 'media.forget-account', run: forget },
  // Asked for by each upload; by the minute in case a worker died at it.
  { name: 'media.work-on-films', cron: '* * * * *', run: workOnFilms },
  { name: 'media.mark-unmarked', cron: '* * * * *', run: markUnmarked },
];

export const subscriptions: readonly Subscription[] = [
  {
    to: 'accounts.deleted',
    name: 'media.forget-account',
    run: (act, { account }: { account: AccountId }) =>
      transact(act, (tx) => addJob(tx, 'media.forget-account', { account })),
  },
];
