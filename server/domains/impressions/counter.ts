// Counts what is seen, in memory, and writes the sums of each second in one statement: whoever reads waits for nothing, and a
// parley that millions look at is written once a second by each process. What a killed process had not written is lost: a
// second's views.

import type { ParleyId } from '#contract';
import { transact, whisper, type Act } from '#platform';
import { addImpressions } from './impressions.sql.ts';
import { openRecent, viewerOf, type Viewer } from './recent.ts';

/** Different parleys that may wait to be written; beyond, while the database is out, new ones are not counted. */
const MOST_WAITING = 100_000;
/** Parleys a statement writes. */
const BATCH = 5_000;
/** Counts that other processes are told of at once: those that were seen most. */
const MOST_TOLD = 200;

export interface Counter {
  /** Notes that a parley was shown; true when it counts. @param viewer null for a stranger, whose every view counts. */
  note(parley: ParleyId, viewer: Viewer | null, now: number): boolean;
  /** Writes what has been counted. What could not be written waits for the next time. */
  flush(act: Act): Promise<void>;
  /** How many views of `parley` are not written yet. */
  waiting(parley: ParleyId): number;
}

export { viewerOf, type Viewer };

/** @param from this process's name in what it tells others. */
export function openCounter(from: string): Counter {
  const recent = openRecent();
  const counts = new Map<ParleyId, number>();
  let writing: ReadonlyMap<ParleyId, number> = new Map();
  let flushing: Promise<void> = Promise.resolve();

  const add = (parley: ParleyId, n: number): boolean => {
    const before = counts.get(parley);
    if (before === undefined && counts.size >= MOST_WAITING) return false;
    counts.set(parley, (before ?? 0) + n);
    return true;
  };

  async function write(act: Act): Promise<void> {
    while (counts.size > 0) {
      const batch = [...counts.entries()].slice(0, BATCH);
      writing = new Map(batch);
      for (const [parley] of batch) counts.delete(parley);
      try {
        await store(act, batch, from);
      } catch (error) {
        for (const [parley, n] of batch) add(parley, n);
        throw error;
      } finally {
        writing = new Map();
      }
    }
  }

  return {
    note: (parley, viewer, now) => (viewer === null || recent.isNew(viewer, parley, now)) && add(parley, 1),
    flush(act) {
      const turn = flushing.then(() => write(act));
      flushing = turn.catch(() => {});
      return turn;
    },
    waiting: (parley) => (counts.get(parley) ?? 0) + (writing.get(parley) ?? 0),
  };
}

async function store(act: Act, batch: [ParleyId, number][], from: string): Promise<void> {
  const most = batch.toSorted(([, a], [, b]) => b - a).slice(0, MOST_TOLD);
  await transact(
    act,
    async (tx) =>
      void (await Promise.all([
        addImpressions(tx, batch, act.now),
        whisper(tx, { kind: 'impressions.counted', from, counts: Object.fromEntries(most) }),
      ])),
  );
}
