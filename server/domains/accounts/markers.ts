// How far one has read, for all of one's devices.

import type { Id } from '#contract';
import { transact, type SignedAct } from '#platform';
import { selectMarkers, upsertMarker, type Marked, type MarkerRow } from './markers.sql.ts';

export const markersOf = (act: SignedAct, timelines: readonly Marked[]): Promise<MarkerRow[]> =>
  selectMarkers(act.sql, act.viewer.id, timelines);

/** Moves the viewer's markers on; returns those that were named. */
export async function moveMarkers(act: SignedAct, moves: Partial<Record<Marked, Id>>): Promise<MarkerRow[]> {
  const named = Object.entries(moves) as [Marked, Id][];
  return transact(act, async (tx) => {
    for (const [timeline, id] of named) await upsertMarker(tx, act.viewer.id, timeline, id, act.now);
    return selectMarkers(
      tx,
      act.viewer.id,
      named.map(([timeline]) => timeline),
    );
  });
}
