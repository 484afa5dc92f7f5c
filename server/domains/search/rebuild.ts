// Writes the whole index anew from what is there: after a bulk load, after an upgrade, when an operator asks. A batch a
// transaction, newest first, beside whoever writes meanwhile; may be stopped and run again at any point.

import type { AccountId, Id, ParleyId } from '#contract';
import { transact, type Act } from '#platform';
import { indexParleys } from './index-parleys.ts';
import { indexPeople } from './index-people.ts';
import { countAll, deleteLost, selectIds } from './rebuilding.sql.ts';

/** Hears how far the work is: `of` in all, then what was done. */
export interface RebuildProgress {
  begin(of: number): void;
  advance(by: number): void;
}

const BATCH = 1_000;
const silent: RebuildProgress = { begin() {}, advance() {} };

export async function rebuild(
  act: Act,
  progress: RebuildProgress = silent,
): Promise<{ parleys: number; people: number }> {
  progress.begin(await countAll(act.sql));
  const people = await eachBatch(act, 'accounts', progress, (tx, ids) =>
    indexPeople(tx, ids as string[] as AccountId[]),
  );
  const parleys = await eachBatch(act, 'parleys', progress, (tx, ids) =>
    indexParleys(tx, ids as string[] as ParleyId[]),
  );
  await transact(act, deleteLost);
  return { parleys, people };
}

async function eachBatch(
  act: Act,
  table: 'accounts' | 'parleys',
  progress: RebuildProgress,
  index: (tx: Parameters<Parameters<typeof transact>[1]>[0], ids: Id[]) => Promise<void>,
): Promise<number> {
  let done = 0;
  let below: Id | null = null;
  for (;;) {
    const ids: Id[] = await selectIds(act.sql, table, below, BATCH);
    if (ids.length > 0) await transact(act, (tx) => index(tx, ids));
    progress.advance(ids.length);
    done += ids.length;
    if (ids.length < BATCH) return done;
    below = ids.at(-1)!;
  }
}
