// Marks of media that have none: what came before marks were kept, or was put there by other ways than an upload. They are made
// from what we serve.

import type { AccountId, MediumId } from '#contract';
import { addJob, announce, isOutage, transact, type JobAct, type Tx } from '#platform';
import { digestOf, digestOfFile } from './digest.ts';
import { fingerprintsOf } from './fingerprint.ts';
import {
  insertMarks,
  insertMarksOfTwins,
  selectUnmarked,
  updateUnmarkable,
  type Marks,
  type UnmarkedRow,
} from './fingerprints.sql.ts';
import { fingerprintsOfFilm } from './frames.ts';

const BATCH = 50;

/** Keeps the marks of `medium` and says that it is there to be judged. */
export async function keepMarks(tx: Tx, medium: MediumId, account: AccountId, marks: Marks): Promise<void> {
  await insertMarks(tx, medium, marks);
  await announce(tx, { kind: 'media.received', medium, account });
}

/** Marks a batch, and asks for itself again while there is more. */
export async function markUnmarked(act: JobAct): Promise<void> {
  const rows = await selectUnmarked(act.sql, BATCH);
  for (const row of rows) {
    if (act.signal.aborted) return;
    await mark(act, row);
  }
  if (rows.length === BATCH)
    await transact(act, (tx) => addJob(tx, 'media.mark-unmarked', {}, { key: 'media.mark-unmarked' }));
}

async function mark(act: JobAct, row: UnmarkedRow): Promise<void> {
  try {
    const marks = await marksOf(act, row);
    await transact(act, async (tx) => {
      await keepMarks(tx, row.id, row.account_id, marks);
      for (const twin of await insertMarksOfTwins(tx, row))
        await announce(tx, { kind: 'media.received', medium: twin.id, account: twin.account_id });
    });
  } catch (error) {
    if (act.signal.aborted || isOutage(error)) throw error;
    // Its blob is gone or broken: nothing can be seen, and nothing be known of it.
    act.log.warn({ err: error, medium: row.id }, 'a medium could not be fingerprinted');
    await transact(act, (tx) => updateUnmarkable(tx, row.id));
  }
}

async function marksOf(act: JobAct, { kind, key, duration_ms: duration }: UnmarkedRow): Promise<Marks> {
  const path = act.storage.pathOf(key);
  const digests = { sent: null, served: await digestOfFile(path) };
  if (kind === 'audio') return { fingerprints: [], digests };
  if (kind !== 'image') {
    const { programs, signal } = act;
    return { fingerprints: await fingerprintsOfFilm(programs, path, (duration ?? 0) / 1_000, signal), digests };
  }
  const bytes = await act.storage.read(key);
  const { default: sharp } = await import('sharp');
  const { pages } = await sharp(bytes).metadata();
  return { fingerprints: await fingerprintsOf(bytes, pages), digests: { sent: null, served: digestOf(bytes) } };
}
