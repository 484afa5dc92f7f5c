// The statements on markers.

import type { AccountId, Id } from '#contract';
import type { Reader, Tx } from '#platform';

export const timelinesMarked = ['home', 'notifications'] as const;
export type Marked = (typeof timelinesMarked)[number];

export interface MarkerRow {
  timeline: Marked;
  last_read_id: Id;
  version: number;
  updated_at: Date;
}

export const selectMarkers = (sql: Reader, account: AccountId, timelines: readonly Marked[]): Promise<MarkerRow[]> =>
  sql<MarkerRow[]>`
  select timeline, last_read_id, version, updated_at from markers
  where account_id = ${account} and timeline = any(${timelines as Marked[]})`;

/** Moves a marker on. It never moves back: a device that lags must not make read things unread. */
export async function upsertMarker(tx: Tx, account: AccountId, timeline: Marked, id: Id, now: Date): Promise<void> {
  await tx`
    insert into markers (account_id, timeline, last_read_id, updated_at) values (${account}, ${timeline}, ${id}, ${now})
    on conflict (account_id, timeline) do update set
      last_read_id = greatest(markers.last_read_id, excluded.last_read_id), version = markers.version + 1, updated_at = ${now}`;
}
