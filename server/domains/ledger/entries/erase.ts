// Real deletion in a log that nothing is deleted from: entries name and commit to a subject by a salt, which is a row of its
// own. Once it is gone nobody, we included, can tie an entry to the subject; hashes, proofs and checkpoints stay as they were.

import { transact, type Act, type Tx } from '#platform';
import { deleteLeft, deleteSalts, updateHeld } from './entries.sql.ts';
import type { Subject } from './kinds.ts';

const BATCH = 10_000;

/** These subjects are gone. Salts of what may still be contested go when it no longer may be. */
export const forgetSubjects = (tx: Tx, kind: string, ids: readonly string[], now: Date): Promise<void> =>
  ids.length === 0 ? Promise.resolve() : deleteSalts(tx, kind, ids, now);

/** We may have to show until `until` what we acted on (a law, a court). */
export const holdSubject = (tx: Tx, subject: Subject, until: Date): Promise<void> => updateHeld(tx, subject, until);

/** The nightly job. */
export async function eraseLeft(act: Act): Promise<void> {
  while ((await transact(act, (tx) => deleteLeft(tx, act.now, BATCH))) === BATCH);
}
