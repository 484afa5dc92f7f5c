// Tells every process that all parleys of a thread look different: what its first one says of replies stands in each.

import type { ParleyId } from '#contract';
import { whisper, type Tx } from '#platform';
import { selectThread } from './threads.sql.ts';

/** Ids of one whisper. */
const BATCH = 300;

export async function whisperThread(tx: Tx, thread: ParleyId): Promise<void> {
  const parleys = await selectThread(tx, thread);
  for (let from = 0; from < parleys.length; from += BATCH)
    await whisper(tx, { kind: 'parleys.thread-changed', parleys: parleys.slice(from, from + BATCH) });
}
