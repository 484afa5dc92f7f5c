// The statements on where a parley stands.

import type { Id, ParleyId } from '#contract';
import type { Reader, Tx } from '#platform';
import type { ParleyRow } from './parleys.sql.ts';

export async function updateOut(tx: Tx, parley: ParleyId, out: ParleyRow['out']): Promise<void> {
  await tx`update parleys set out = ${out} where id = ${parley}`;
}

/** Which parleys show a medium: one, but for what is between two edits. */
export async function selectShowing(sql: Reader, medium: Id): Promise<ParleyId[]> {
  const rows = await sql<{ parley_id: ParleyId }[]>`select parley_id from parley_media where media_id = ${medium}`;
  return rows.map((row) => row.parley_id);
}
