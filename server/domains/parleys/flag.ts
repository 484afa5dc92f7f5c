// What the gate said of a parley, filed with the parley as it is in this transaction.

import { fileSuspicion, type Suspicion } from '#moderation';
import type { Act, Tx } from '#platform';
import { freezeParleys, reachOf } from './freeze.ts';
import type { ParleyRow } from './parleys.sql.ts';

export async function flag(
  tx: Tx,
  act: Pick<Act, 'now'>,
  { id, author_id }: Pick<ParleyRow, 'id' | 'author_id'>,
  suspicion: Suspicion,
): Promise<void> {
  const [exhibit] = await freezeParleys(tx, [id]);
  if (exhibit) await fileSuspicion(tx, act, { suspicion, exhibit, reach: await reachOf(tx, author_id, id) });
}
