// Counts what a process shows: opened once for its house, written once a second while it serves, and once more as it stops.
// What is kept of a parley is counted on as it is shown, and as other processes tell what they counted.

import type { AccountId, ParleyId } from '#contract';
import { openCounter, viewerOf, type Counter } from '#impressions';
import { isOutage, newId, type Act, type Event, type House } from '#platform';

/** What of a parley that is kept. */
export interface Shown {
  readonly id: ParleyId;
  readonly author_id: AccountId;
  readonly own: { impressions: number };
}

const EVERY_MS = 1_000;

const counters = new WeakMap<House['hub'], Counter>();

/** @param keptOf what this process keeps of a parley, if it does. */
export function openCounting(house: House, keptOf: (id: ParleyId) => Shown | undefined): Counter {
  const name = newId();
  const counter = openCounter(name);
  house.hub.heed((event: Event) => {
    if (event.kind !== 'impressions.counted' || event['from'] === name) return;
    for (const [id, n] of Object.entries(event['counts'] as Record<string, number>)) {
      const kept = keptOf(id as ParleyId);
      if (kept) kept.own.impressions += n;
    }
  });
  counters.set(house.hub, counter);
  return counter;
}

/** How many views of a parley this process has not written yet. */
export const unwritten = (house: House, id: ParleyId): number => counters.get(house.hub)?.waiting(id) ?? 0;

/** Whom a page is shown to: notes each parley on it, but to its author. */
export type Notice = (parley: Shown) => void;

export function noticeFor(house: House, act: Act): Notice {
  const counter = counters.get(house.hub);
  const viewer: AccountId | null = act.viewer?.id ?? null;
  const who = viewer === null ? null : viewerOf(viewer);
  const now = Math.floor(act.now.getTime() / 1_000);
  return (parley) => {
    if (parley.author_id !== viewer && counter?.note(parley.id, who, now)) parley.own.impressions += 1;
  };
}

/** Writes what has been counted so far. */
export async function writeImpressions(house: House): Promise<void> {
  const act = { viewer: null, now: new Date(), sql: house.sql, log: house.log };
  await counters.get(house.hub)?.flush(act);
}

/** Writes every second. Returns the way to stop, which writes the last. */
export function startWriting(house: House): () => Promise<void> {
  const write = (): Promise<void> =>
    writeImpressions(house).catch((error: unknown) => {
      if (!isOutage(error)) house.log.error({ err: error }, 'impressions could not be written; trying again');
    });
  const timer = setInterval(() => void write(), EVERY_MS);
  return async () => {
    clearInterval(timer);
    await write();
  };
}
