// How many different people have said nearly the same within the hour. Marks are rows, so that all processes come to know of all; each
// remembers them in a window of its own, and reads what is new at most twice a second.

import type { AccountId, Id } from '#contract';
import { firstIdAt, hearingOf, newId, timeOfId, type Reader, type Tx } from '#platform';
import { insertSaid, selectSaid, type SaidRow } from './said.sql.ts';
import { asBigint, fromBigint, simhashOf } from './simhash.ts';
import { MOST_MARKS, openBurstWindow, type BurstWindow, type Spoken } from './window.ts';

export const HOUR_MS = 3_600_000;
const A_LOOK_MS = 500;
/** What was begun earlier may be committed later: so far back is read again. */
const LATE_MS = 10_000;

interface Memory {
  window: BurstWindow;
  /** Unix ms of the latest look. */
  lookedAt: number;
  looking: Promise<void> | null;
}

const memories = new WeakMap<object, Memory>();

function memoryOf(sql: Reader): Memory {
  const { database } = hearingOf(sql);
  const there = memories.get(database) ?? { window: openBurstWindow(), lookedAt: 0, looking: null };
  memories.set(database, there);
  return there;
}

/** What somebody said, whole. */
export interface Mark {
  author: AccountId;
  text: string;
}

/** Marks what was said, many in one statement. What is too short to be known again leaves no mark. */
export async function markSaid(tx: Tx, said: readonly Mark[]): Promise<void> {
  const rows: SaidRow[] = [];
  for (const { author, text } of said) {
    const hash = simhashOf(text);
    if (!hash) continue;
    const id = newId<Id>();
    // If it is never committed, one is counted too many until the hour is over.
    memoryOf(tx).window.add({ id: BigInt(id), author: BigInt(author), hash, at: timeOfId(id).getTime() });
    rows.push({ id, author_id: author, hash: String(asBigint(hash)) });
  }
  if (rows.length > 0) await insertSaid(tx, rows);
}

/** How many others have said nearly `text` within the hour, and how often. */
export async function othersSaying(sql: Reader, author: AccountId, text: string, now: Date): Promise<Spoken> {
  const hash = simhashOf(text);
  if (!hash) return { authors: 0, times: 0 };
  const memory = memoryOf(sql);
  if (Date.now() - memory.lookedAt > A_LOOK_MS)
    await (memory.looking ??= look(memory, sql).finally(() => void (memory.looking = null)));
  return memory.window.count(hash, now.getTime() - HOUR_MS, BigInt(author));
}

async function look(memory: Memory, sql: Reader): Promise<void> {
  const now = Date.now();
  const since = Math.max(memory.lookedAt - LATE_MS, now - HOUR_MS);
  const rows = await selectSaid(sql, firstIdAt(new Date(since)), MOST_MARKS);
  for (const { id, author_id: author, hash } of rows)
    memory.window.add({
      id: BigInt(id),
      author: BigInt(author),
      hash: fromBigint(BigInt(hash)),
      at: timeOfId(id).getTime(),
    });
  memory.lookedAt = now;
}
