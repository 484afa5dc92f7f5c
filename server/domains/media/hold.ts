// Holding blobs that are evidence: when what shows them is deleted its row goes, so that nothing serves them, and the bytes stay
// until the last hold on them is over. Each hold has an end from the beginning.

import { createHash } from 'node:crypto';
import type { Id, MediumId } from '#contract';
import { addJob, transact, type Job, type JobAct, type Tx } from '#platform';
import { deleteEnded, insertHolds, selectUnmeasured, updateDigest, updateUntil } from './holds.sql.ts';

/** Holds the bytes of `media` for `holder` until `until`. A worker notes what they are by their SHA-256. */
export async function holdMedia(tx: Tx, holder: Id, media: readonly MediumId[], until: Date): Promise<void> {
  if (media.length === 0) return;
  const keys = await insertHolds(tx, holder, media, until);
  if (keys.length > 0) await addJob(tx, 'media.measure-held', { keys }, { key: `measure-held ${holder}` });
}

/** Ends at `until` what is held for `holder` for longer. */
export const shortenHold = (tx: Tx, holder: Id, until: Date): Promise<void> => updateUntil(tx, holder, until);

async function measure(act: JobAct, { keys }: { keys: string[] }): Promise<void> {
  for (const key of await selectUnmeasured(act.sql, keys)) {
    const found = await act.storage.open(key);
    if (!found) continue;
    const hash = createHash('sha256');
    for await (const bytes of found.stream) hash.update(bytes as Buffer);
    await transact(act, (tx) => updateDigest(tx, key, hash.digest()));
  }
}

const BATCH = 500;

/** What was held and is shown by nothing goes for good. */
async function endHolds(act: JobAct): Promise<void> {
  for (;;) {
    const keys = await transact(act, async (tx) => {
      const ended = await deleteEnded(tx, act.now, BATCH);
      if (ended.length > 0) await addJob(tx, 'media.remove-blobs', { keys: ended });
      return ended;
    });
    if (keys.length < BATCH) return;
  }
}

export const holdJobs: readonly Job[] = [
  { name: 'media.measure-held', run: measure },
  { name: 'media.end-holds', cron: '27 * * * *', run: endHolds },
];
