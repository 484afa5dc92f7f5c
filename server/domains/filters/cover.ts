// Single parleys that a filter covers: to add one, to take it away. Whether the viewer may see it, the caller has asked.

import type { FilterId, Id, ParleyId } from '#contract';
import { newId, notFound, type SignedAct } from '#platform';
import { change } from './change.ts';
import { deleteParley, findParley, upsertParley } from './covers.sql.ts';
import { findFilter, type FilteredParleyRow } from './filters.sql.ts';

/** To add twice is to add once. @throws Refusal when the viewer has no such filter, and beyond the cap. */
export const coverParley = (act: SignedAct, filter: FilterId, parley: ParleyId): Promise<FilteredParleyRow> =>
  change(act, async (tx) => {
    if (!(await findFilter(tx, act.viewer.id, filter))) throw notFound();
    return { id: await upsertParley(tx, act.viewer.id, filter, { id: newId(), parley_id: parley }), parley_id: parley };
  });

/** @throws Refusal when no filter of the viewer's covers a parley under that id. */
export const uncoverParley = (act: SignedAct, id: Id): Promise<void> =>
  change(act, async (tx) => {
    if (!(await deleteParley(tx, act.viewer.id, id))) throw notFound();
  });

/** @throws Refusal when there is none of that id. */
export async function coveredOf(act: SignedAct, id: Id): Promise<FilteredParleyRow> {
  const row = await findParley(act.sql, act.viewer.id, id);
  if (!row) throw notFound();
  return row;
}
