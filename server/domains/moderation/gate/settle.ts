// What could not be judged when it was said is judged when the screen is back: held then, it is let go where nothing is wrong with
// it; shown then, it is held where something is.

import type { Id } from '#contract';
import type { Act, Tx } from '#platform';
import { undoIn } from '../decisions/decide.ts';
import { deleteUnscreened, selectHeldUnscreened } from './gate.sql.ts';

/** Forgets that `subject` was not judged, and undoes what was done for that alone. */
export async function settleUnscreened(tx: Tx, act: Pick<Act, 'now' | 'viewer'>, subject: Id): Promise<void> {
  await deleteUnscreened(tx, subject);
  for (const decision of await selectHeldUnscreened(tx, subject)) await undoIn(tx, act, decision, 'screened');
}
